import { wordSet } from './tokens.js';

/**
 * What hollow words pretend to be: a means ("with support"), a reason ("to be successful"), a time ("as soon as
 * possible"), or a promise of the letter itself ("realistically").
 */
export type HollowKind = 'means' | 'reason' | 'time' | 'claim';

/** Whole phrases that are hollow wherever they stand. */
export const FIXED: readonly (readonly [HollowKind, readonly string[]])[] = (
  [
    [
      'claim',
      `to the best of my ability|to the best of my abilities|to the best of our ability|if at all possible|if possible|
      if all goes well|as much as possible|as best i can|as best as i can|as well as i can|the best i can|
      in a realistic way|in a realistic manner|in a realistic and achievable way|in a smart way|in a meaningful way|
      in a measurable way|in a specific way|in an achievable way|in an effective way|in the best way possible|
      in the best possible way|no matter what|once and for all|for sure|day by day|step by step|bit by bit|
      little by little|one step at a time|when possible|where possible|whenever possible|as needed|as appropriate|
      as required|if time permits|at my own pace|within reason|god willing|fingers crossed|and so on|
      like a pro|and beyond|realistically speaking|in every way|in all areas|all the way|with no excuses|no excuses|to the fullest|to the max|every step of the way|effectively and efficiently|efficiently and effectively|effectively|efficiently|in an efficient way|in an efficient manner|in an effective manner|in a professional manner|in a positive way`,
    ],
    [
      'time',
      `as soon as possible|as quickly as possible|as fast as possible|as early as possible|sooner rather than later|
      asap|in a timely manner|in a timely fashion|in good time|in due course|in due time|in no time|over time|
      with time|in the future|in the near future|in the long run|in the long term|in the short term|
      for the future|going forward|moving forward|one day|some day|someday|sometime soon|some time soon|
      soon|sometime|eventually|at some point|when i have time|when i get time|when the time is right|
      in a reasonable time|at the earliest|at the earliest opportunity|in a reasonable amount of time|within a reasonable amount of time|within a realistic time frame|in a realistic time frame|within a reasonable time frame|in a reasonable timeframe|within a reasonable time|at the earliest|at the earliest opportunity|in a reasonable amount of time|within a reasonable amount of time|within a realistic time frame|in a realistic time frame|within a reasonable time frame|within a reasonable timeframe|
      within a realistic timeframe|in a realistic timeframe|within a set time|within the given time|
      within the given timeframe|on a timely basis|promptly|quickly|shortly|for the foreseeable future|for life|for ever|forever|for good|for the rest of my life`,
    ],
  ] as const
).flatMap(([kind, phrases]) =>
  phrases.split('|').map((phrase) => [kind, phrase.trim().split(/\s+/)] as const),
);

/** Adverbs that claim and show nothing. */
export const ADVERBS = wordSet(`
  realistically hopefully ideally definitely certainly absolutely truly really simply basically actually obviously
  possibly probably maybe perhaps successfully seriously honestly achievably attainably measurably feasibly
  reasonably please consciously actively proactively
`);

/** Words that hold hollow phrases together. */
export const GLUE =
  wordSet(`a an the my our your of and or from all with in to for as at it its this that , - more most much
  very so own me us myself ourselves you i we is are be being`);

/** Words of effort and support. */
export const MEANS_WORDS = wordSet(`
  support help guidance assistance encouragement dedication determination hard work effort efforts commitment focus
  discipline self motivation passion perseverance persistence patience time energy enthusiasm consistency confidence
  positive attitude mindset resources right necessary proper appropriate full great good strong lot lots others
  everyone people around available existing needed adequate sufficient best willpower belief faith care trust
  diligence ambition drive excellence success integrity purpose pride professionalism resilience courage grit
  extra additional required various different continued continuous constant sheer team family friends
  manager's boss's mentor's teacher's team's family's colleagues' friends' everyone's god's instructor's supervisor's
  manager boss mentor supervisor colleagues peers instructor
  working trying doing staying believing pushing giving putting striving focusing remaining keeping becoming
  harder smart smarter better motivated focused positive dedicated consistent committed determined disciplined
  everything all % 100 110 skills abilities ability talents talent strengths knowledge tools mind heart soul priority means
  seriously taking making getting using own capabilities capability power improving hardworking organized organised persistent serious
`);

/** Words of success that fit any goal. */
export const REASON_WORDS = wordSet(`
  become feel stay get successful success succeed succeeding happy happier better best great good excellent excel
  improve improving grow growing growth achieve achieving reach reaching attain accomplish fulfil fulfill realize realise
  goal goals dream dreams potential full fullest life future version person self things personal personally professional
  professionally overall development make difference progress win thrive shine proud important matters matter
  want would like need have really will can help helps better everything well do my doing always ever success's greater
  good meaningful valuable relevant worthwhile significant beneficial truly deeply lot
  career further values value vision mission family essential necessary crucial vital aligns align aligned long term short objectives
  because should must has possible satisfied fulfilled realistic achievable attainable
`);

/** Words that claim a letter of SMART. */
export const CLAIM_WORDS = wordSet(`
  achievable attainable realistic realistically relevant important specific measurable smart timely doable feasible
  reasonable meaningful worthwhile valuable time bound based oriented both fully very quite possible within reach
  me us my our career life goals to for and is are -
`);

/** Prepositions that open a hollow means. */
export const MEANS_HEADS = wordSet('with by through via using given within');
/** Words that open a hollow reason. */
export const STEPS = [
  ['in', 'order', 'to'],
  ['so', 'that', 'i', 'can'],
  ['so', 'that', 'i', 'will'],
  ['so', 'that', 'i'],
  ['so', 'that', 'we', 'can'],
  ['so', 'that', 'we'],
  ['so', 'i', 'can'],
  ['so', 'i', 'will'],
  ['so', 'we', 'can'],
  ['so', 'as', 'to'],
  ['in', 'alignment', 'with'],
  ['in', 'line', 'with'],
  ['aligned', 'with'],
  ['aligning', 'with'],
  ['which', 'aligns', 'with'],
  ['that', 'aligns', 'with'],
  ['which', 'will', 'help', 'me'],
  ['this', 'will', 'help', 'me'],
  ['it', 'will', 'help', 'me'],
  ['as', 'this'],
  ['since', 'this'],
  ['because'],
  ['since', 'it'],
  ['as', 'it'],
  ['for'],
  ['to'],
];

/** Words after which `to` carries the goal itself: "I want to become …", "able to", "how to". */
export const CATENATIVE = wordSet(`
  want wants wanted need needs like love hope hopes aim aims plan plans intend wish going try trying tries tried able ability learn
  learning begin start starting continue continuing commit committed decide how what where ready have has goal is
  are be was strive striving work working seek helps help get ought used due prepare prepares willing expected required
  ensure expect agree willingness opportunity opportunities chance way ways capacity right enough wanting when whether
  dream desire resolution objective objectives mission priority vision resolve 'd promise easy easier hard harder difficult simple simpler likely fun safe vow pledge manage allowed strives
`);

/** Where a phrase may end: at a mark, at the end, or before a word that starts something new. */
export const BORDERS = wordSet(
  'by before until within in on during over through via because so while when if , . ; : ! ? ) and every per each to using with at this next',
);
