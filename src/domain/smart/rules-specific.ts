import { core, exchanged, extended, phrases, places, type Rule, sharpened } from './rule.js';
import { lowAt, spanOf } from './tokens.js';
import { baseOf, DELIVER, DOING, isBaseVerb } from './verbs.js';

const HEDGES = phrases(
  'try to|trying to|try and|hope to|hopefully|maybe|perhaps|possibly|if possible|kind of|sort of|would like to try|attempt to|see if i can|when possible|as much as possible|to the best of my ability|if time permits|ideally|more or less',
);
const NEGATIVES = phrases(
  "stop being|stop|quit|don't|do not|no longer|avoid|not be|not to|give up|refrain from|never again|less often",
);
const ABSOLUTES = phrases(
  'always|never again|never|every single|all the time|at all times|without fail|no matter what|everyone|nobody|completely|perfectly',
);
/** Absolutes that a share of the times can stand for. */
const OFTEN = /^(?:always|all the time|at all times|without fail)$/;
const OPEN = phrases(
  'explore|find out whether|find out if|find out what|find out how|see whether|see if|see what|discover|experiment with|try out|play around with|get to know|look into|get a feel for|dabble in|be curious about',
);

/** Rules on the S: can two people picture the same thing? */
export const SPECIFIC: readonly Rule[] = [
  {
    id: 'S1',
    letter: 'specific',
    severity: 'error',
    name: 'a direction or an attitude, and nothing to see',
    reason: 'The verb says which way to lean, but nobody could watch it happen.',
    question: 'What would somebody see you do, or hold in their hand, when it is done?',
    bad: [
      'Improve my presentation skills',
      'Understand statistics',
      'Foster a culture of trust',
      'Enhance patient safety',
    ],
    good: ['Give one lightning talk at the April meetup', 'Raise the ward hand-washing rate from 70% to 90%'],
    find: (facts) =>
      facts.blur === 'direction' || facts.blur === 'verb'
        ? [
            {
              span: spanOf(facts.tokens, facts.clause.verb, facts.clause.verb + 1),
              rewrite:
                facts.blur === 'direction'
                  ? sharpened(facts, 'from … to …')
                  : extended(facts, 'so that I can …'),
            },
          ]
        : [],
  },
  {
    id: 'S2',
    letter: 'specific',
    severity: 'error',
    name: 'a thing too broad to picture',
    reason: 'The thing you name is so broad that two readers would picture two different ones.',
    question: 'Which one exactly: what kind, where, with whom?',
    bad: ['Find a job', 'Apply better techniques', 'Build strong relationships'],
    good: ['Find a job as a night-shift nurse at the county hospital', 'Build a bird feeder for the garden'],
    find: (facts) =>
      facts.blur === 'broad'
        ? [
            {
              span: spanOf(
                facts.tokens,
                Math.min(facts.object.from, facts.tokens.length - 1),
                facts.object.to,
              ),
            },
          ]
        : [],
  },
  {
    id: 'S3',
    letter: 'specific',
    severity: 'error',
    name: 'a theme without a verb',
    reason: 'This names a theme; a goal needs a verb that says what will happen.',
    question: 'What will you do, or what will be different?',
    bad: ['Work-life harmony', 'Personal fitness'],
    good: ['Swim twice a week', 'At most two open bugs a release'],
    find: (facts) => (facts.blur === 'theme' ? [{ span: core(facts) }] : []),
  },
  {
    id: 'S4',
    letter: 'specific',
    severity: 'warning',
    name: 'two goals in one',
    reason: 'Two goals joined by "and" pull in two directions, and half done looks like failed.',
    question: 'Which of the two comes first, and does the other deserve its own goal?',
    bad: ['Finish the statistics course and paint the kitchen by May'],
    good: ['Finish the statistics course by May', 'Read and annotate ten papers by May'],
    find: (facts) => {
      const { tokens, clause, means, reasons } = facts;
      if (clause.verb < 0) return [];
      for (let i = clause.verb + 2; i < tokens.length - 2; i++) {
        if (lowAt(tokens, i) !== 'and' || !isBaseVerb(lowAt(tokens, i + 1))) continue;
        if ([...means, ...reasons].some((part) => i > part.from && i < part.to)) continue;
        const base = baseOf(lowAt(tokens, i + 1)) ?? '';
        const object =
          /^(?:a|an|the|my|our|at|\d)/.test(lowAt(tokens, i + 2)) || tokens[i + 2]?.kind === 'number';
        if (!object || !(DOING.has(base) || DELIVER.has(base))) continue;
        return [{ span: spanOf(tokens, i, i + 2), rewrite: facts.text.slice(0, tokens[i]?.start).trim() }];
      }
      return [];
    },
  },
  {
    id: 'S5',
    letter: 'specific',
    severity: 'error',
    name: 'a state one cannot picture',
    reason: 'Being or becoming something is a state; what shows it from outside stays open.',
    question: 'What would you do on an ordinary Tuesday if you were there already?',
    bad: ['Be happier', 'Become more organised', 'Get fit'],
    good: ['Become a licensed electrician', 'Clear my desk every evening at five'],
    find: (facts) => (facts.blur === 'state' ? [{ span: core(facts) }] : []),
  },
  {
    id: 'S6',
    letter: 'specific',
    severity: 'warning',
    name: 'a hedge',
    reason: 'A hedge leaves the back door open before the first step is taken.',
    question: 'What would you promise without this word?',
    bad: ['Try to call my parents twice a week', 'Hopefully finish the draft by Friday'],
    good: ['Call my parents twice a week'],
    find: (facts) => places(facts, HEDGES).map((span) => ({ span, rewrite: exchanged(facts, span, '') })),
  },
  {
    id: 'S7',
    letter: 'specific',
    severity: 'warning',
    name: 'what not to do',
    reason: 'Words that say what to leave keep the old habit in view and name nothing to do instead.',
    question: 'What will you do in its place?',
    bad: ['Stop being late to meetings', "Don't skip breakfast"],
    good: ['Be at my desk five minutes before each meeting'],
    find: (facts) =>
      places(facts, NEGATIVES)
        .slice(0, 1)
        .map((span) => ({ span, rewrite: extended(facts, '; instead, …') })),
  },
  {
    id: 'S8',
    letter: 'specific',
    severity: 'warning',
    name: 'an absolute',
    reason: 'With an absolute, the first slip ends the goal; people are not built that way.',
    question: 'How many times out of ten would already be a success?',
    bad: ['Always answer reviews the same day', 'Never eat sugar again'],
    good: ['Answer nine out of ten reviews the same day'],
    find: (facts) =>
      places(facts, ABSOLUTES).map((span) => {
        const words = facts.text.slice(span.start, span.end).toLowerCase();
        return OFTEN.test(words)
          ? { span, rewrite: exchanged(facts, span, 'nine times out of ten') }
          : { span };
      }),
  },
  {
    id: 'S9',
    letter: 'specific',
    severity: 'error',
    name: 'too few words to picture',
    reason: 'So few words leave the picture to chance.',
    question: 'Which one, where, and with what in your hands at the end?',
    bad: ['Practise', 'Sell paintings'],
    good: ['Practise the Bach prelude every morning', 'Sell four paintings at the summer market'],
    find: (facts) => (facts.blur === 'bare' ? [{ span: core(facts) }] : []),
  },
  {
    id: 'S10',
    letter: 'specific',
    severity: 'note',
    name: 'an exploration: leave this one loose',
    reason: 'Exploring has no finish line yet, and a number would only narrow what you may find.',
    question: 'Would you rather keep this as an open goal, and say by when you will look at what you found?',
    bad: ['Explore watercolour painting', 'Find out whether teaching suits me'],
    good: ['Paint six watercolours by the end of May'],
    find: (facts) =>
      places(facts, OPEN)
        .slice(0, 1)
        .map((span) => ({ span })),
  },
];
