// The design's bench summary (family F03, English) as a document model: what the printer's look is judged by.

import type { Chart, SessionsChart } from '../../shared/documents/charts.ts';
import type {
  Block,
  Cell,
  Column,
  DocumentModel,
  Inline,
  ListItem,
  Meaning,
  Text,
} from '../../shared/documents/model.ts';

const strong = (text: string): Inline => ({ text, strong: true });
const keep = (text: string): Inline => ({ text, keep: true });
const said = (mark: Meaning, text: string): Text => [{ mark }, keep(text)];
const separator: Inline = { separator: true };
const blank = (label: string): Inline => ({ blank: 'short', label });
const figure = (alt: string, chart: Chart): Cell => ({ kind: 'figure', alt, chart });
const heading = (text: string, note?: string): Block => ({
  kind: 'heading',
  level: 2,
  text,
  ...(note ? { note } : {}),
});
const hidden = (title: string): Column => ({ title, hiddenTitle: true });

const decision = (label: string, title: string, reasons: readonly string[], proposal: Text): ListItem => ({
  label,
  text: [title],
  lines: [
    reasons.flatMap((reason, index) => [...(index ? [separator] : []), ...said('overdue', reason)]),
    ['Proposed: ', ...proposal],
  ],
});

const overdue = (what: string, whose: string, due: string, late: string): Cell[] => [
  [what],
  [whose],
  [keep(due)],
  said('overdue', `${late} overdue`),
];

const area = (name: string, score: number, cutoff: number, monitorTo: number, reading: Inline): Cell[] => [
  [keep(name)],
  figure(`${name}: ${score}, cutoff ${cutoff}`, { chart: 'scale', max: 60, cutoff, monitorTo, score }),
  [strong(String(score))],
  [cutoff.toFixed(2)],
  [reading],
];

const service = (name: string, who: string, days: number, started: boolean, state: Text, note?: string): Cell[] => [
  { lines: [[strong(name)], [who]] },
  figure(`${days} days, ${started ? 'started' : 'not started'}`, { chart: 'wait', days, started, yardstick: 60 }),
  { lines: note ? [state, [note]] : [state] },
];

const held = { outcome: 'attended', mode: 'in_person' } as const;
const missed = { outcome: 'missed_parent', mode: 'in_person' } as const;
const cancelled = { outcome: 'cancelled_agency', mode: 'in_person' } as const;
const video = { outcome: 'attended', mode: 'video' } as const;

const week = (
  day: string,
  mother: SessionsChart['sessions'],
  father: SessionsChart['sessions'],
  count: string,
): Cell[] => [
  [keep(day)],
  figure(`Week of ${day}, Annika: ${count}`, { chart: 'sessions', sessions: mother }),
  father.length ? figure(`Week of ${day}, Joel: 1 by video`, { chart: 'sessions', sessions: father }) : [],
  [count],
];

const pageOne: Block[] = [
  {
    kind: 'masthead',
    title: 'Bench summary',
    lines: [[strong('Confidential: for the judge')], ['Fennimore County Juvenile and Family Court']],
  },
  {
    kind: 'paragraph',
    role: 'facts',
    text: [
      strong('26-JV-0166'),
      separator,
      keep('In the Interest of M.S.'),
      separator,
      keep('Review hearing'),
      separator,
      { text: 'Tue, Nov 24, 2026, 2:30 pm', strong: true, keep: true },
      separator,
      keep('Courtroom 4B'),
      separator,
      keep('Hon. Philippa Renfrow'),
    ],
  },
  {
    kind: 'childHeading',
    name: 'Micah Strand',
    age: '21 months 10 days',
    line: ['Lives with his paternal great-aunt, Verna Merriweather, since ', keep('Jul 15')],
    figures: [
      { term: 'days in care', lines: [['159']] },
      { term: 'move', lines: [['1']] },
      { term: 'days in this home', lines: [['132']] },
    ],
  },
  {
    kind: 'factRow',
    role: 'people',
    items: [
      { term: 'Mother', lines: [[strong('Annika Strand')], ['Atty. Bram Tennyson-Cole']] },
      { term: 'Father', lines: [[strong('Joel Merriweather')], ['Atty. Selby Quill']] },
      { term: 'Tribe: Cedar Bend Band', lines: [[strong('Leora Standing')], ['ICWA: treated as an Indian child']] },
      { term: 'Goal', lines: [[strong('Reunification')], ['Concurrent: customary care or guardianship']] },
    ],
  },
  {
    kind: 'tally',
    counts: [
      { mark: 'overdue', text: [strong('7'), keep(' overdue')] },
      { mark: 'due', text: [strong('0'), keep(' due by the hearing')] },
      { mark: 'onTrack', text: [strong('4'), keep(' on track')] },
      { mark: 'notRecorded', text: [strong('3'), keep(' not recorded')] },
    ],
    note: ['Record as of ', { text: 'Sat, Nov 21', strong: true, keep: true }],
  },
  heading('Three things to decide today'),
  {
    kind: 'list',
    role: 'decisions',
    items: [
      decision(
        '1',
        'Hold the early-intervention evaluation to Dec 2, and date the IFSP',
        ['IFSP 48 days overdue', 'order missed by 4 days'],
        ['evaluation by Early Steps on Dec 2; IFSP meeting by ', blank('date of the IFSP meeting'), '.'],
      ),
      decision(
        '2',
        'Take the second dyadic provider’s intake on Dec 3',
        ['56 days past day 60', 'order missed by 11 days'],
        ['intake on Dec 3. The family team chose this provider on Nov 5.'],
      ),
      decision(
        '3',
        'Say who does the lead test and the M-CHAT interview, and by when',
        ['lead test 37 days overdue', 'interview 8 days overdue'],
        [
          blank('who'),
          ' takes Micah by ',
          blank('date of the lead test'),
          '; the agency does the interview by ',
          blank('date of the interview'),
          '.',
        ],
      ),
    ],
  },
  heading('Overdue, longest first'),
  {
    kind: 'table',
    columns: [{ title: 'What' }, { title: 'Whose' }, { title: 'Due' }, { title: 'State on Nov 21' }],
    rows: [
      overdue('Dyadic therapy started, 60 days from referral', 'Two Rivers', 'Sep 26', '56 days'),
      overdue('First IFSP meeting, 45 days (34 CFR 303.310)', 'Early Steps', 'Oct 4', '48 days'),
      overdue('Repeat blood lead test', 'owner not recorded', 'Oct 15', '37 days'),
      overdue('Secure dyadic therapy: order of Oct 27', 'Junie Prescott', 'Nov 10', '11 days'),
      overdue('M-CHAT follow-up interview: action item', 'Junie Prescott', 'Nov 13', '8 days'),
      overdue('Part C evaluation: order of Oct 27', 'Junie Prescott', 'Nov 17', '4 days'),
      overdue('Repeat lead test: action item', 'Verna Merriweather', 'Nov 20', '1 day'),
    ],
  },
  {
    kind: 'columns',
    shares: [1, 1],
    streams: [
      [
        heading('Since the hearing of Oct 27, 28 days'),
        {
          kind: 'list',
          role: 'dated',
          items: [
            { label: 'Oct 28', text: ['Family time order met'] },
            { label: 'Nov 5', text: ['Family team meeting'] },
            { label: 'Nov 9', text: ['Housing service began for Annika'] },
            { label: 'Nov 10', text: ['Second dyadic provider called'] },
            { label: 'Nov 13', text: ['First video contact with his father; order met'] },
            { label: 'Nov 19', text: ['Tribe sent the cultural connection plan'] },
          ],
        },
      ],
      [
        heading('Did not happen'),
        {
          kind: 'list',
          role: 'dated',
          items: [
            { label: 'by Nov 10', text: ['Dyadic therapy, as ordered'] },
            { label: 'by Nov 13', text: ['M-CHAT follow-up interview'] },
            { label: 'by Nov 17', text: ['Part C evaluation, as ordered'] },
            { label: 'by Nov 20', text: ['Repeat lead test'] },
            { label: 'Nov 14', text: ['Agency report: filed Nov 18, 4 days late'] },
          ],
        },
      ],
    ],
  },
  heading('Legal clocks'),
  {
    kind: 'table',
    columns: [
      { title: 'Deadline' },
      { title: 'Date' },
      { title: 'Days left on Nov 24', align: 'end' },
      { title: 'Rule' },
    ],
    rows: [
      [['Six-month review'], [keep('Feb 17, 2027')], ['85'], ['42 USC 675(5)(B)']],
      [['First permanency hearing'], [keep('Aug 17, 2027')], ['266'], ['42 USC 675(5)(C)']],
      [
        ['15 of the most recent 22 months; 3 months 7 days counted'],
        [keep('Nov 17, 2027')],
        ['358'],
        ['42 USC 675(5)(E)'],
      ],
      [['ICWA notice: earliest hearing Aug 29; adjudicated Sep 1'], ['met'], [], ['25 USC 1912(a)']],
      [['Entered foster care Aug 17, 60 days after removal on Jun 18'], [], [], ['42 USC 675(5)(F)']],
    ],
  },
];

const leftStream: Block[] = [
  heading('Development', 'ASQ-3, 18-month form, Aug 10'),
  {
    kind: 'table',
    columns: [
      { title: 'Area' },
      { title: '0 to 60', headChart: { chart: 'scaleAxis', max: 60 } },
      { title: 'Score', align: 'end' },
      { title: 'Cutoff', align: 'end' },
      { title: 'Reading' },
    ],
    rows: [
      area('Communication', 5, 13.06, 30, strong('Below')),
      area('Gross motor', 55, 37.38, 46.42, 'Typical'),
      area('Fine motor', 45, 34.32, 43.38, 'Typical'),
      area('Problem solving', 30, 25.74, 35.86, 'Monitor'),
      area('Personal-social', 35, 27.19, 37.55, 'Monitor'),
    ],
  },
  {
    kind: 'paragraph',
    role: 'key',
    text: [
      { key: 'belowCutoff' },
      keep('below the cutoff'),
      separator,
      { key: 'monitoring' },
      'monitor',
      separator,
      { key: 'typical' },
      'typical',
      separator,
      { key: 'score' },
      'Micah',
    ],
  },
  {
    kind: 'paragraph',
    role: 'body',
    text: [
      strong('ASQ:SE-2'),
      ', Aug 10: 60, monitor (from 50; cutoff 65). ',
      strong('M-CHAT-R/F'),
      ', Sep 8: 4, medium; interview overdue. ',
      strong('Part C:'),
      ' identified Jul 20; referred Aug 20, 24 days late; evaluation set for Dec 2.',
    ],
  },
  heading('Services', 'days from referral; line at 60'),
  {
    kind: 'table',
    columns: [hidden('Service'), hidden('Days from referral'), hidden('State')],
    rows: [
      service(
        'Dyadic therapy (CPP)',
        'Micah, Two Rivers',
        116,
        false,
        said('overdue', '116 days, not started'),
        'Second provider: Dec 3',
      ),
      service(
        'Substance use treatment',
        'Annika, Millrace Outpatient',
        11,
        true,
        said('onTrack', 'started Jul 13'),
        'Three mornings a week',
      ),
      service(
        'Housing',
        'Annika, Housing Partnership',
        41,
        true,
        said('onTrack', 'started Nov 9'),
        'On list for two-bedroom',
      ),
      service('Parenting class', 'Joel, First Doorstep', 20, true, said('onTrack', 'started Oct 19')),
    ],
  },
  heading('Family time', 'plan: 3 a week, 2 hours'),
  {
    kind: 'table',
    columns: [hidden('Week'), hidden('Annika'), hidden('Joel'), hidden('Held')],
    rows: [
      week('Oct 26', [held, held], [], '2 of 2 since the hearing'),
      week('Nov 2', [held, held, missed], [], '2 of 3; missed Nov 6'),
      week('Nov 9', [held, cancelled, held], [video], '2 of 3; agency cancelled Nov 11'),
      week('Nov 16', [held, held, held], [], '3 of 3'),
    ],
  },
  {
    kind: 'paragraph',
    role: 'key',
    text: [
      { key: 'attendedInPerson' },
      'held',
      separator,
      { key: 'attendedByVideo' },
      'video',
      separator,
      { key: 'missed_parent' },
      keep('missed by parent'),
      separator,
      { key: 'cancelled_agency' },
      keep('cancelled by agency'),
    ],
  },
  {
    kind: 'paragraph',
    role: 'body',
    text: [
      strong('Annika 9 of 11 held'),
      ' (81.8%), 18 hours; 9 of 10 (90%) leaving out what others cancelled. ',
      strong('Joel 1 of 1'),
      ' by video.',
    ],
  },
  heading('Home and plan'),
  {
    kind: 'paragraph',
    role: 'body',
    text: [
      '2 placements, 1 move (6.29 per 1,000 days). Pell family Jun 18 to Jul 15; moved to a preferred relative. Placement meets ICWA preference. ',
      strong('Goal:'),
      ' reunification. ',
      strong('Concurrent:'),
      ' customary care or guardianship with his great-aunt.',
    ],
  },
  heading('Active efforts recorded (ICWA)'),
  {
    kind: 'list',
    role: 'dated',
    items: [
      { label: 'Jul 9', text: ['Caseworker drove Annika to her treatment intake'] },
      { label: 'Jul 15', text: ['Moved Micah to his paternal great-aunt'] },
      { label: 'Sep 10', text: ['Tribal social worker joined the family team'] },
      { label: 'Nov 13', text: ['Video contact set up with father’s facility'] },
    ],
  },
  heading('To recognize'),
  {
    kind: 'list',
    role: 'plain',
    items: [
      { text: ['Annika has completed 16 weeks of treatment.'] },
      { text: ['Micah used two new signs with his great-aunt.'] },
    ],
  },
];

const rightStream: Block[] = [
  heading('Health'),
  {
    kind: 'table',
    columns: [hidden('What'), hidden('State')],
    rows: [
      [['Repeat blood lead test, due Oct 15'], said('overdue', '37 days overdue')],
      [['Audiology'], said('onTrack', 'due Dec 4')],
      [['Well-child visit at 24 months'], said('onTrack', 'due Feb 14, 2027')],
      [['Comprehensive assessment'], ['Jul 28, 10 days late']],
      [['Well-child visit at 18 months'], ['Sep 8']],
    ],
  },
  heading('Family team meeting', 'Nov 5, nine came'),
  { kind: 'paragraph', role: 'voice', text: ['“I need someone to tell me what the speech number means.”'] },
  {
    kind: 'paragraph',
    role: 'small',
    text: ['Annika Strand. She asked that the tribe’s song be used at goodbye.'],
  },
  {
    kind: 'paragraph',
    role: 'body',
    text: [
      strong('Decided:'),
      ' use the second dyadic provider; the great-aunt’s home stays the place for family time.',
    ],
  },
  {
    kind: 'table',
    columns: [hidden('Action'), hidden('Whose'), hidden('State')],
    rows: [
      [[keep('M-CHAT interview')], ['Junie Prescott'], said('overdue', '8 days overdue')],
      [[keep('Repeat lead test')], ['Verna Merriweather'], said('overdue', '1 day overdue')],
      [[keep('Call second provider')], ['Teodora Vance'], said('onTrack', 'done Nov 10')],
      [[keep('Cultural plan')], ['Leora Standing'], said('onTrack', 'done Nov 19')],
    ],
  },
  heading('Orders of Oct 27'),
  {
    kind: 'table',
    columns: [hidden('Order'), hidden('State')],
    rows: [
      [['Part C evaluation within 21 days'], said('overdue', 'not met, 4 days')],
      [['Dyadic therapy or an equivalent'], said('overdue', 'not met, 11 days')],
      [['Family time three times a week'], said('onTrack', 'met Oct 28')],
      [['Monthly video contact with father'], said('onTrack', 'met Nov 13')],
    ],
  },
  heading('Questions to ask'),
  {
    kind: 'list',
    role: 'questions',
    items: [
      { label: '1', text: ['Annika: has someone told you what Micah’s speech result means?'] },
      { label: '2', text: ['Junie Prescott: what kept the evaluation from happening, and could it stop Dec 2?'] },
      { label: '3', text: ['Verna: what would help you get the lead test done this week?'] },
      { label: '4', text: ['Leora Standing: what should the court know about the cultural connection plan?'] },
      { label: '5', text: ['Joel: how was the first video call for Micah?'] },
    ],
  },
  heading('Not recorded'),
  {
    kind: 'list',
    role: 'plain',
    items: ['Immunizations', 'Dental visit', 'Who explained the Aug 10 result to his parents'].map((text) => ({
      text: [{ mark: 'notRecorded' }, text],
    })),
  },
];

export const mockupSummary: DocumentModel = {
  title: 'Bench summary, 26-JV-0166, M.S., November 24, 2026',
  language: 'en',
  paper: 'letter',
  blocks: [
    ...pageOne,
    { kind: 'pageBreak' },
    { kind: 'columns', shares: [1.2, 1], streams: [leftStream, rightStream] },
    { kind: 'rule' },
    {
      kind: 'paragraph',
      role: 'small',
      text: [
        'Treatment is shown under a consent to the court that runs to Jan 13, 2027. 42 CFR part 2 prohibits unauthorized disclosure of these records. Family time and orders are counted to Nov 21; ages and clocks to Nov 24.',
      ],
    },
  ],
  furniture: {
    footerLeft: '26-JV-0166, M.S.',
    footerMiddle: 'Confidential. Made Nov 21, 2026, 4:10 pm. Content 7c1e 94b0',
    pageLabel: 'Page {page} of {pages}',
  },
};
