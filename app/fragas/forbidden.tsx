// 403: the part is not hers. No authority has been asked.

export { default } from '../for/forbidden.tsx';
