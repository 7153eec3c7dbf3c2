import { expect, test } from 'vitest';
import { begaran, kalla } from './exempel.ts';
import { formedla } from './formedla.ts';
import { Formedlingsfel } from './formedlingsfel.ts';

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
}

const refusal = (fraga: object, kallor = [kalla('a')]) => {
  const asked = begaran(kallor);
  return thrownBy(() => formedla({ ...asked, fraga: { ...asked.fraga, ...fraga } }));
};

test('a question outside the grammar is refused before anyone is asked, with every field named', () => {
  const error = refusal({ taggar: [''], startDatum: '2026-02-30' });
  expect(error).toBeInstanceOf(Formedlingsfel);
  expect(error).toMatchObject({
    code: 'formedling-ogiltig-fraga',
    problem: [{ falt: 'taggar[0]' }, { falt: 'startDatum' }],
    message: expect.stringContaining('startDatum: Shall be a date'),
  });
});

test('a part outside the grammar is refused without its number', () => {
  const parter = [
    { id: 'p', kundId: 'k', kund: { identifierare: '9904119907', typ: 'Personnummer' as const } },
  ];
  const error = thrownBy(() => formedla(begaran([kalla('a')], { parter })));
  expect(error).toMatchObject({ problem: [{ falt: 'parter[0].kund.identifierare' }] });
  expect(String(error)).not.toContain('9904119907');
});

test('tags are not dropped for a källa that has no word for them: the question is refused, and the källa named', () => {
  const error = refusal({ taggar: ['foretag'] }, [kalla('ny'), kalla('gammal', { version: '3.1' })]);
  expect(error).toMatchObject({
    code: 'formedling-ogiltig-fraga',
    problem: [{ falt: 'taggar', problem: { sv: expect.stringContaining('gammal') } }],
  });
  expect(refusal({ kundhandelseTyper: ['SKV'] }, [kalla('gammal', { version: '3.1' })])).toBeUndefined();
});
