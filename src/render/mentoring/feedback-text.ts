import type { FeedbackLedger } from '../../app/mentoring/feedback.js';
import type { Said } from '../../app/mentoring/said.js';
import { formatDayShort } from '../../domain/day.js';
import type { Feedback } from '../../domain/mentoring/feedback.js';
import type { Ledger } from '../../domain/mentoring/ledger.js';
import { plural } from '../../domain/number.js';
import { shown, shownLines } from '../../domain/text.js';
import type { Look } from '../paint.js';
import { table } from '../table.js';
import { clip, pad, wrap } from '../width.js';

const narrow = 64;

/** Ledgers one after the other, each with a heading where there are several. */
export function feedbackLedgers(ledgers: readonly FeedbackLedger[], look: Look): string {
  const [only, ...others] = ledgers;
  if (only !== undefined && others.length === 0) return feedbackLedger(only, look);
  return ledgers
    .map((ledger) => {
      const { tie, names } = ledger;
      const whom = tie.person === null ? 'oneself' : shown(names.them);
      const head = `With ${whom}, mentorship ${tie.mentorship.number}:`;
      return `${look.paint.strong(clip(head, look.width))}\n${feedbackLedger(ledger, look)}`;
    })
    .join('\n');
}

/** A ledger: what was given, and both givings counted. */
function feedbackLedger(ledger: FeedbackLedger, look: Look): string {
  const { entries } = ledger;
  const line = (text: string): string => `${wrap(text, look.width, '  ')}\n`;
  const listed =
    look.plain || look.width < narrow
      ? entries.map((one) => line(sentence(one))).join('')
      : table(
          [
            { title: 'No', right: true, paint: look.paint.dim },
            { title: 'Day' },
            { title: 'From' },
            { title: 'Kind' },
            { title: 'What', gives: true },
            { title: 'Answer' },
          ],
          entries.map((said) => [
            String(said.it.number),
            formatDayShort(said.it.day),
            clip(shown(said.names[said.it.giver]), 14),
            said.it.kind,
            shown(said.it.behaviour.replaceAll('\n', ' ')),
            answerShort(said.it),
          ]),
          look.width,
        );
  const counts = countsInWords(ledger).map(line).join('');
  return entries.length === 0 ? counts : `${listed}\n${counts}`;
}

/** What each gave and what came of it, a sentence a giver. */
export function countsInWords({ counts, names }: FeedbackLedger): string[] {
  return counts.map((count) => {
    const name = shown(names[count.giver]);
    if (count.strengths + count.concerns === 0) return `${name} gave none yet.`;
    const given = `${plural(count.strengths, 'strength')} and ${plural(count.concerns, 'concern')}`;
    return `${name} gave ${given}: ${cameOf(count)}.`;
  });
}

function cameOf(count: Ledger): string {
  const parts = [
    count.accepted === 0 ? '' : `${count.accepted} accepted`,
    count.tried === 0 ? '' : `${count.tried} tried`,
    count.parked === 0 ? '' : `${count.parked} parked`,
    count.disagreed === 0 ? '' : `${count.disagreed} not agreed to`,
    count.unanswered === 0 ? '' : `${count.unanswered} without an answer`,
  ].filter((part) => part !== '');
  const outcomes = [
    count.kept === 0 ? '' : `${count.kept} kept`,
    count.dropped === 0 ? '' : `${count.dropped} dropped`,
  ].filter((part) => part !== '');
  return [parts.join(', '), outcomes.join(', ')].filter((part) => part !== '').join('; ');
}

/** One feedback, whole. How sure the receiver is of the giver is his alone, and not shown. */
export function feedbackCard(said: Said<Feedback>, look: Look): string {
  const { it, goal } = said;
  const about = goal === null ? '' : `, on goal ${goal}`;
  const head = `Feedback ${it.number}, a ${it.kind} from ${fromTo(said)}, ${formatDayShort(it.day)}${about}`;
  const rows: (readonly [string, string | null])[] = [
    ['situation', it.situation],
    ['behaviour', it.behaviour],
    ['impact', it.impact],
    ['answer', it.answer === null ? null : answerInWords(it)],
    [
      'outcome',
      it.outcome === null || it.outcomeOn === null ? null : `${it.outcome} ${formatDayShort(it.outcomeOn)}`,
    ],
  ];
  const lines = rows.flatMap(([label, text]) => {
    if (text === null) return [];
    return [
      look.plain
        ? `${label}: ${shownLines(text)}`
        : `  ${pad(label, 11)}${wrap(shownLines(text), look.width, ' '.repeat(13))}`,
    ];
  });
  return `${[wrap(head, look.width, '  '), ...lines].join('\n')}\n`;
}

function sentence(said: Said<Feedback>): string {
  const { it } = said;
  const answer = it.answer === null ? 'no answer yet' : answerInWords(it);
  const outcome = it.outcome === null ? '' : `, ${it.outcome}`;
  return (
    `${it.number}. ${formatDayShort(it.day)}, a ${it.kind} from ${fromTo(said)}: ` +
    `${shown(it.behaviour.replaceAll('\n', ' '))}. Answer: ${shown(answer.replaceAll('\n', ' '))}${outcome}.`
  );
}

function fromTo({ it, names, tie }: Said<Feedback>): string {
  const receiver = tie.person === null || it.giver === 'them' ? 'me' : 'them';
  return `${shown(names[it.giver])} to ${shown(names[receiver])}`;
}

function answerInWords(it: Feedback): string {
  const note = it.answerNote === null ? '' : `: ${it.answerNote}`;
  return `${answerWord(it)}${note}`;
}

function answerWord({ answer, tryUntil }: Feedback): string {
  switch (answer) {
    case null:
      return '';
    case 'accept':
      return 'accepted';
    case 'try':
      return tryUntil === null ? 'tries it' : `tries it until ${formatDayShort(tryUntil)}`;
    case 'park':
      return 'parked';
    case 'disagree':
      return 'does not agree';
  }
}

function answerShort(it: Feedback): string {
  if (it.outcome !== null) return it.outcome;
  if (it.answer === 'try')
    return it.tryUntil === null ? 'tries it' : `tries to ${formatDayShort(it.tryUntil)}`;
  if (it.answer === 'disagree') return 'disagrees';
  return answerWord(it);
}

/** One feedback as `--json` shows it. */
export function feedbackJson({ it, tie, names, goal, session }: Said<Feedback>): Record<string, unknown> {
  return {
    number: it.number,
    mentorship: tie.mentorship.number,
    day: it.day,
    giver: { side: it.giver, name: names[it.giver] },
    kind: it.kind,
    situation: it.situation,
    behaviour: it.behaviour,
    impact: it.impact,
    answer: it.answer,
    answerNote: it.answerNote,
    tryUntil: it.tryUntil,
    outcome: it.outcome,
    outcomeOn: it.outcomeOn,
    goal,
    session,
  };
}

/** What was given in a mentorship, counted, as `--json` shows it. */
export function ledgerJson({ tie, counts, names }: FeedbackLedger): Record<string, unknown>[] {
  return counts.map(({ giver, ...count }) => ({
    mentorship: tie.mentorship.number,
    giver: { side: giver, name: names[giver] },
    ...count,
  }));
}
