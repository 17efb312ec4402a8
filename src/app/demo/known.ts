import type { DemoPerson } from './demo-tie.js';

/** The people whom Maya knows. Made up, all of them. */
export const known: readonly DemoPerson[] = [
  {
    name: 'Jonas',
    since: -300,
    reach: 'jonas@example.org, not after eight',
    notes: 'New to the team in spring. His father is ill; he tells it in half sentences.',
    goodAt: 'explaining hard things simply',
    helps: [
      { on: -205, kind: 'asked-me', note: 'How does one say no to a release?' },
      { on: -188, kind: 'asked-me', note: 'Whether I would be his mentor' },
      { on: -58, kind: 'gave-advice', note: 'Read the slides of my lecture', thanked: -57 },
      { on: -20, kind: 'asked-me', note: 'A second look at his letter' },
    ],
  },
  {
    name: 'Ruth',
    since: -320,
    reach: 'ruth@example.org; tea on Wednesdays',
    notes: 'Retired, and bored on Mondays. Do not mention the dean.',
    goodAt: 'asking what a text is for',
    helps: [
      { on: -310, kind: 'gave-advice', note: 'On the choice of the topic', thanked: -309 },
      { on: -90, kind: 'introduced', note: 'To Hanna, who reads drafts', thanked: -88 },
      { on: -40, kind: 'gave-advice', note: 'To write the summary first' },
    ],
  },
  {
    name: 'Priya',
    since: -300,
    reach: 'priya@example.org',
    notes: 'Says yes too fast, and means it.',
    goodAt: 'running a room',
    helps: [
      { on: -170, kind: 'asked-me', note: 'To read her application' },
      { on: -141, kind: 'gave-advice', note: 'Shoes half a size larger', thanked: -141 },
    ],
  },
  {
    name: 'Ines',
    since: -120,
    reach: 'at the bridge, Sundays at nine',
    notes: 'Had a bad knee herself.',
    goodAt: 'running slowly',
    helps: [
      { on: -100, kind: 'gave-advice', note: 'Slower than one wants' },
      { on: -61, kind: 'gave-advice', note: 'What to eat before a long run', thanked: -60 },
      { on: -25, kind: 'gave-advice', note: 'Comes along on Sundays' },
    ],
  },
];
