import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { skaltexter } from '../texter/skal.ts';
import { OkandaForetag } from './okanda-foretag.tsx';

test.each(['sv', 'en'] as const)(
  'a silent register of companies is said, with what is shown meanwhile and a way to try again (%s)',
  (sprak) => {
    const { text, lank } = skaltexter(sprak).foretagOkanda;
    const html = renderToStaticMarkup(<OkandaForetag texter={{ text, lank }} />);
    expect(html).toContain(text);
    expect(html).toContain(`<a href="/hem">${lank}</a>`);
  },
);
