// The page of a host that is nobody's: whoever comes here typed or followed an address that leads nowhere of ours.

export const sv = {
  titel: 'Ingen tjänst på den här adressen',
  text: 'Här finns ingen tjänst. Kontrollera att adressen är rätt skriven, eller börja från webbplatsen som du kom från.',
};
