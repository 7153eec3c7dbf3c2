// Fields that several parts of a brand file share.

import { z } from 'zod';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const id = z.string().regex(ID, 'ska vara små bokstäver a–z, siffror och enstaka bindestreck');

export const tvasprakigt = z
  .strictObject({ sv: z.string().min(1), en: z.string().min(1).optional() })
  .describe('A text in Swedish and, where English is offered, in English.');
