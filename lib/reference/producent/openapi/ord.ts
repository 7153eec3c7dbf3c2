// The introduction of the OpenAPI description, in Swedish and English as the REST API-profil asks (DOK.06, DOK.09).

/** `info.description`, Markdown. */
export function beskrivning(namn: string): string {
  return `Svarar på vad som har hänt i en kunds ärenden hos ${namn}, enligt standarden Mina ärenden.

Begränsningar: \`tidpunkt\` skrivs i svaret på \`/kundhandelser\` som svensk tid utan tidszon, eftersom standardens schema
kräver det; timmen som går två gånger i oktober är därför tvetydig där. \`/kundhandelseFragaSynkron\` har tidszon.
En fråga får vara högst 64 KiB, i vidareförmedlingens form 256 KiB.

---

Tells what has happened in a customer's cases at ${namn}, by the Swedish standard Mina ärenden.

Limits: \`tidpunkt\` is written in the answer of \`/kundhandelser\` as Swedish time without a zone, since the standard's schema
demands it; the hour that comes twice in October is ambiguous there. \`/kundhandelseFragaSynkron\` has the zone. A question may
be 64 KiB at most, in the forwarding form 256 KiB.`;
}
