import { itemsOf, type Agenda, type Item } from './agenda.ts';

/** The rows of CICA's agenda as of 18 September 2024: documents (A), parties and relations (B), organs and meetings (C). */
export const AGENDA_ROWS = {
  A1: 'Modalities of CBM implementation',
  A2: 'Memorandum on establishment of the PNLU',
  A3: 'Statement on the 25th anniversary of the Declaration',
  A4: 'CICA Charter',
  A5: 'Rules of Procedure, update',
  A6: 'Protocol on Amendments: international civil servants',
  A7: 'Road Map for CICA Transformation',
  A8: 'Astana Statement on Transformation',
  A9: 'CICA Catalogue of CBMs',
  A10: 'New CBM: epidemiological safety, public health and pharmaceuticals',
  A11: 'General Guidelines for Conducting Events on CBM Implementation',
  A12: 'Reviews of CBM implementation',
  A13: 'Establishment of the Council of Eminent Persons',
  A14: 'Membership of the Council of Eminent Persons and its Advisory Group',
  A15: 'Think Tank Forum becomes a permanent institution',
  A16: 'Regulations of the CICA Fund',
  A17: 'Plan of Action on the UN Global Counter-Terrorism Strategy',
  A18: "Leaders' Statement on ICTs",
  A19: 'Decision on the Chairmanship of Kazakhstan 2022–2024',
  A20: 'Decision on the next Chair (Azerbaijan)',
  A21: 'Statement of the Ministerial Conference on Environmental Issues',
  A22: 'Ministerial Statement on Promoting Volunteerism',
  A23: 'Regulations of the CICA Finance Summit',
  A24: 'Regulations of the Council on Sustainable Connectivity',
  A25: 'Convention on the Privileges and Immunities',
  A26: 'Committee of Permanent Representatives',
  A27: 'Almaty Act; Declaration on the Principles Guiding Relations',
  B1: 'Kuwait, Member State',
  B2: 'Turkmenistan, Observer State',
  B3: 'Saudi Arabia, Observer State',
  B4: 'Morocco, bid for Observer status',
  B5: 'Eurasian Economic Union, Partner Organization',
  B6: 'UN ESCAP, partnership approved',
  B7: 'UNOCT, partnership approved',
  B8: 'Kazakhstan, Chair for two terms',
  B9: 'Azerbaijan, incoming Chair and coordinator',
  C1: 'Summit',
  C2: 'Ministerial Council',
  C3: 'Senior Officials Committee',
  C4: 'Secretariat, Secretary General',
  C5: 'Council of Eminent Persons; Think Tank Forum; CICA Fund',
  C6: 'Youth Council: minister-level meeting and Rally',
  C7: 'Ministerial Conference on Environmental Issues',
  C8: 'Finance Summit',
  C9: 'CICA Ambassadors club: working lunch',
} as const;

export type AgendaRow = keyof typeof AGENDA_ROWS;
export const agendaRows = Object.keys(AGENDA_ROWS) as AgendaRow[];

/** The items of each row, its own first, then those of other rows that serve it too. */
export function itemsOfRows(agenda: Agenda): Record<AgendaRow, Item[]> {
  const items = itemsOf(agenda);
  const of = (row: AgendaRow): Item[] => [
    ...items.filter((item) => item.case === row),
    ...items.filter((item) => item.case !== row && item.serves.includes(row)),
  ];
  return Object.fromEntries(agendaRows.map((row) => [row, of(row)])) as Record<AgendaRow, Item[]>;
}
