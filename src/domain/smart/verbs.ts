import { wordSet } from './tokens.js';

/** Doings in one's own hands: whoever decides to, does them. */
export const DOING = wordSet(`
  answer solve calculate identify describe define explain recite compare summarize switch replace move
    join add remove configure contribute donate cancel upload propose negotiate patch monitor measure benchmark proofread
  grade mark administer screen vaccinate chart assess evaluate analyze analyse swap pick put open rehearse assemble
  turn leave arrive say greet smile pause blog plan clear hand verbalize verbalise ambulate
  apply arrange ask attend audit automate bake batch bike block book brainstorm breathe brush call camp canvass
  catalogue chat check clean climb coach code collect commute compile compose conduct connect contact cook count
  cycle dance debug declutter delegate demo deploy design dictate discuss distribute document donate draft draw empty
  drink edit email enrol enroll exercise experiment facilitate fast feed file film fix floss follow
  gather give hang hike hold host implement index inspect install interview introduce invite jog journal
  juggle knit label lead lift list listen log mail map meditate meet memorize memorise mentor message migrate model
  mow network note observe offer organize organise outline pack paint park perform phone photograph pitch plant play
  post practice practise pray prepare present print produce program prototype prune publish query read record
  refactor rehearse research reserve revise revisit rewrite ride row run schedule scan sculpt send set
  sew shadow shoot sing sit sketch skip sleep sort speak spend sprint stretch study submit summarize summarise survey
  swim take talk teach test thank tidy track train transcribe translate try tutor type unsubscribe update
  use vacuum visit volunteer vote walk wash  watch water work write
`);

/** Verbs that end with something there that was not there before: done or not done. */
export const DELIVER = wordSet(`
  activate adopt assemble author build buy close complete construct consolidate create decommission deliver design
  develop digitize draft earn end establish file finalize finalise find finish fill form found gain get graduate hire hold
  implement install introduce issue launch lead make master merge migrate move open organize organise pass pay
  present produce publish purchase qualify quit recruit redesign refactor register release renew repair replace
  resolve retire roll sell set ship sign start submit switch transfer transition upgrade win write renovate
  convert pilot stage staff translate revise update read
  conduct arrange obtain acquire secure land receive become achieve attain appoint commission
`);

/** Results that other people, luck or the market have a hand in. */
export const OUTCOME = wordSet(`
  achieve attain be beat become break close convert earn find gain get graduate grow hit land lose obtain outperform
  pass qualify rank reach receive recruit retain save score secure sell succeed surpass win exceed make raise
  increase decrease reduce improve acquire have maintain
`);

/** Verbs that tell a direction but neither how far nor what of. */
export const CHANGE = wordSet(`
  accelerate advance amplify augment better boost broaden cultivate curb cut decrease deepen develop diversify
  elevate enhance enrich expand extend further grow heighten improve increase intensify leverage lessen limit lower
  maximize maximise minimize minimise modernize modernise optimize optimise polish raise reduce refine reinforce
  revitalize rise scale sharpen shrink simplify slash solidify speed stimulate streamline strengthen tighten
  transform uplift upskill widen fall drop decline
`);

/** Verbs that one cannot watch anybody do. */
export const BLURRED = wordSet(`
  address appreciate aspire assist assure be become behave believe care champion collaborate communicate consider
  contribute continue cope deal delight demonstrate do embrace empower enable encourage engage enjoy ensure excel experience
  explore facilitate feel focus foster gain get grow handle have help influence inspire keep know learn live look
  love maintain manage master meet motivate nurture overcome promote prioritize prioritise protect provide pursue
  respect seek share show stay strive succeed support sustain think thrive understand value work
  advocate combat drive eat exercise save spend sleep network socialize socialise lose
`);

/** Further verbs in their base form, so that `to` before them is read as `to do` and not as `to somewhere`. */
const MORE = wordSet(`
  accept access accommodate accomplish account act adapt add adjust administer admit afford agree aim align allow
  analyze analyse answer anticipate appear approach approve argue assess assign avoid balance ban battle bear begin
  belong benefit bill borrow bring broadcast budget burn calculate calm cancel capture carry cater cause celebrate
  challenge change charge choose claim clarify clear coach combine come commit compare compensate compete complain comply
  compute concentrate conclude confirm conserve consult consume contain control cover crack cure dare deal debate
  decide define demonstrate depend describe deserve detect determine differentiate diagnose discover distinguish divide
  double draw drive educate eliminate emerge employ encounter enforce enjoy enter equip escape evaluate examine
  exchange execute exist exit expect explain expose express extract face fail feature fight figure fit fly forget
  free fulfil fulfill fund generate go grant greet grip guarantee guide halve happen hear highlight hope
  identify illustrate imagine impact impress include incorporate inform initiate innovate integrate interact interpret
  invest investigate involve join judge justify kick land lay let level like link locate match matter measure mend mitigate
  monitor name navigate need negotiate notice occur offset operate optimise own participate pick plan please preserve
  prevent proceed process progress prove pull pursue push put qualify question reach react realize realise recall
  reclaim recognize recognise recommend reconcile recover recruit recycle reflect regain regulate relate relax rely
  remain remember remove rent reply report represent request require rescue respond rest restore restrict return
  reuse review reward rid save say screen scale see select serve settle shape shift shop show smoke solve stand stay
  steer stick stop store subscribe suggest supply survive tackle tailor talk target tell tend thrive touch trace trade
  travel treat trigger triple troubleshoot trust turn undergo understand undertake unlock utilize utilise validate
  verify miss forget view wait wake warm waste wear welcome widen wish wonder worry yield ace address commercialize
`);

const ALL = [DOING, DELIVER, OUTCOME, CHANGE, BLURRED, MORE];

/** Irregular forms, each with its base. */
const IRREGULAR =
  'am:be is:be are:be was:be been:be being:be has:have had:have got:get gotten:get did:do done:do written:write ran:run ' +
  'lying:lie dying:die made:make won:win went:go read:read met:meet taught:teach spoke:speak sent:send';

function inflections(base: string): string[] {
  const forms = [base, `${base}s`, `${base}ing`, `${base}ed`];
  if (base.endsWith('e')) forms.push(`${base.slice(0, -1)}ing`, `${base}d`);
  if (base.endsWith('y')) forms.push(`${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`);
  if (/(?:s|x|ch|sh|z|o)$/.test(base)) forms.push(`${base}es`);
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(base)) {
    const last = base.slice(-1);
    forms.push(`${base}${last}ing`, `${base}${last}ed`);
  }
  return forms;
}

const BASES: ReadonlySet<string> = new Set(ALL.flatMap((set) => [...set]));

const FORMS: ReadonlyMap<string, string> = (() => {
  const forms = new Map<string, string>();
  for (const base of BASES) for (const form of inflections(base)) if (!forms.has(form)) forms.set(form, base);
  for (const base of BASES) forms.set(base, base);
  for (const pair of IRREGULAR.split(' ')) {
    const [form = '', base = ''] = pair.split(':');
    forms.set(form, base);
  }
  return forms;
})();

/** Whether a word is a verb in its base form, as it stands after `to` or at the head of a wish. */
export function isBaseVerb(low: string): boolean {
  return BASES.has(low);
}

/** The base of a verb's form (`writing` → `write`), or undefined when the word is no verb known here. */
export function baseOf(low: string): string | undefined {
  return FORMS.get(low);
}

const NO_GERUND = wordSet(`
  thing anything everything nothing something morning evening spring string during king ring wing sing bring
  sibling ceiling wedding according regarding including existing following upcoming outstanding
`);

/** Whether a word has the form of a gerund (`posting`). */
export function isGerund(low: string): boolean {
  return low.length > 4 && low.endsWith('ing') && !NO_GERUND.has(low);
}
