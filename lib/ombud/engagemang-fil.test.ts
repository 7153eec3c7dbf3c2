import { expect, test } from 'vitest';
import { lasEngagemangsfil } from './engagemang-fil.ts';
import { engagemangskontrakt } from './kontrakt.ts';

const person = '189001019802';
const bolag = {
  organisationsnummer: '165560160680',
  namn: 'Provbolaget AB',
  form: 'AB',
  firmatecknare: true,
};
const firma = { organisationsnummer: person, namn: 'Provfirman', form: 'EF', firmatecknare: true };

function fil(...foretag: object[]) {
  return { engagemang: [{ person, foretag }] };
}

function problem(innehall: unknown): string {
  const svar = lasEngagemangsfil(innehall);
  return svar.slag === 'ogiltig' ? svar.problem.join('\n') : '';
}

engagemangskontrakt('file', async () => {
  const svar = lasEngagemangsfil(fil(bolag, firma));
  if (svar.slag === 'ogiltig') throw new Error(svar.problem.join());
  return { port: svar.port, person, engagemang: [bolag, firma], okand: '189001029801' };
});

test('every fault of the file is told at once, with its place and without any number', () => {
  const trasig = {
    engagemang: [
      { person: '900101-9802', foretag: [{ ...bolag, namn: ' ', firmatecknare: 'ja' }] },
      { person, foretag: [{ ...bolag, organisationsnummer: '165560160681' }], extra: 1 },
    ],
  };
  const lista = problem(trasig);
  for (const stalle of [
    '[0].person',
    '[0].foretag[0].namn',
    'firmatecknare',
    '[1].foretag[0].organisationsnummer',
  ]) {
    expect(lista).toContain(stalle);
  }
  expect(lista).not.toMatch(/\d{6}/);
});

test('a sole trader is listed by the owner’s own number and by nobody else’s', () => {
  expect(problem(fil({ ...firma, organisationsnummer: bolag.organisationsnummer }))).toContain(
    'ägarens eget nummer',
  );
  expect(problem(fil({ ...bolag, organisationsnummer: person }))).toContain('ska börja med 16');
});

test('a sole trader may have several firms, told apart by tillagg; a company has none', async () => {
  const firmor = [
    { ...firma, tillagg: '1' },
    { ...firma, namn: 'Provkiosken', tillagg: '2' },
  ];
  const svar = lasEngagemangsfil(fil(...firmor));
  if (svar.slag === 'ogiltig') throw new Error(svar.problem.join());
  expect(await svar.port(person)).toEqual({ slag: 'engagemang', engagemang: firmor });
  expect(problem(fil({ ...bolag, tillagg: '1' }))).toContain('foretag[0].tillagg: finns bara för form EF');
  for (const tillagg of ['', ' ', '1 2', 'x'.repeat(21), 1])
    expect(problem(fil({ ...firma, tillagg }))).toContain('foretag[0].tillagg');
});

test('the same person twice is refused, for one of the entries would otherwise be lost', () => {
  const en = { person, foretag: [] };
  expect(problem({ engagemang: [en, en] })).toContain('engagemang[1].person: finns mer än en gång');
});

test.each([undefined, null, [], {}, { engagemang: {} }])('%j is not an engagemang file', (innehall) => {
  expect(problem(innehall)).not.toBe('');
});
