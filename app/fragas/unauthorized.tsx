// 401: nobody is signed in, or the session has ended.

export { default } from '../for/unauthorized.tsx';
