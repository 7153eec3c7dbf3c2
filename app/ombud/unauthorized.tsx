// 401: nobody is signed in, or the session has ended. No authority has been asked.

export { default } from '../for/unauthorized.tsx';
