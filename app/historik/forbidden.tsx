// 403: someone else's history.

export { default } from '../for/forbidden.tsx';
