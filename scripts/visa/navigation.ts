// Stands in for the framework's router while components are drawn on their own: links are links, and lead nowhere here.

/** A router that goes nowhere. */
export const useRouter = () => ({ push: () => undefined });
