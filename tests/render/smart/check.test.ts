import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../src/domain/smart/checked.js';
import { FACT_RULES } from '../../../src/domain/smart/fact-rules.js';
import { RULES } from '../../../src/domain/smart/rules.js';
import { noPaint } from '../../../src/render/paint.js';
import { renderCheckDocs } from '../../../src/render/smart/check-docs.js';
import { checkedText } from '../../../src/render/smart/findings.js';
import { width } from '../../../src/render/width.js';
import { GOALS } from '../../domain/smart/goals.js';

const shown = (text: string, width: number, plain = false): string =>
  checkedText(checkText(text), { paint: noPaint, width, plain });

describe('findings in a terminal', () => {
  it('are the sentence with carets, the reason and the question', () => {
    expect(shown('Run twice a week by 1 May to win my mother’s trust', 60)).toMatchInlineSnapshot(`
      "specific passes on "Run twice"
      measurable passes on "twice"
      achievable passes on "Run twice"
      relevant passes on "to win my mother’s trust"
      time-bound passes on "by 1 May"
      "
    `);
    expect(shown('Improve my French with dedication', 60)).toMatchInlineSnapshot(`
      "Improve my French with dedication
      ^^^^^^^
      S1 specific: The verb says which way to lean, but nobody
      could watch it happen.
         What would somebody see you do, or hold in their hand,
         when it is done?
         Perhaps: Improve my French from … to … with dedication

      Improve my French with dedication
      ^^^^^^^^^^^^^^^^^
      M1 measurable: There is no number to reach and nothing that
      is either done or not.
         What number, or what finished thing, would tell you that
         you are there?
         Perhaps: Improve my French from … to … with dedication

      Improve my French with dedication
                        ^^^^^^^^^^^^^^^
      A2 achievable: Effort and support are a wish for means:
      nobody can put them in a calendar.
         Who helps with what, or which hour of the week is for
         this?
         Perhaps: Improve my French by …ing …

      Improve my French with dedication
      ^^^^^^^^^^^^^^^^^
      R1 relevant: The words do not say what it is for, and that
      is what keeps you going in week six.
         What will be better, and for whom, when you have it?
         Perhaps: Improve my French with dedication so that …

      Improve my French with dedication
      ^^^^^^^^^^^^^^^^^
      T1 time-bound: Nothing says when it is over, so there is no
      day to look back on it.
         On which day will you look whether you made it?
         Perhaps: Improve my French with dedication by …
      "
    `);
  });

  it('put the carets under the words where the sentence goes over lines', () => {
    const text =
      'Grow the number of paying members of the reading club from 120 to 150 by 1 May, hopefully with cake';
    expect(shown(text, 40).split('\n').slice(0, 2)).toEqual(['hopefully with cake', '^^^^^^^^^']);
  });

  it('are sentences without carets for a screen reader', () => {
    expect(shown('Improve my French by May', 60, true)).toContain(
      'S1 specific fails: About "Improve". The verb says which way\nto lean',
    );
    expect(shown('Improve my French by May', 60, true)).not.toContain('^');
  });

  it('advise to leave a goal loose, and where to read why', () => {
    expect(shown('Learn the violin', 80)).toContain(
      'Leave this one loose: with a skill this new, promise ways',
    );
    expect(shown('Explore watercolour painting', 80)).toContain('docs/methods.md');
  });

  it('count columns and not characters', () => {
    expect(
      shown('🙂🙂 hopefully', 60)
        .split('\n')
        .find((line) => line.includes('^^^^^^^^^')),
    ).toBe(`     ${'^'.repeat(9)}`);
  });

  it('are painted by how much they matter', () => {
    const paint = {
      ...noPaint,
      bad: (t: string) => `<b>${t}</b>`,
      dim: (t: string) => `<d>${t}</d>`,
      strong: (t: string) => `<s>${t}</s>`,
      good: (t: string) => `<g>${t}</g>`,
    };
    const text = 'Try to learn the violin from scratch';
    const painted = checkedText(checkText(text), { paint, width: 80, plain: false });
    expect(painted).toContain('<b>S1 specific:</b>');
    expect(painted).toContain('<s>S6 specific (worth a look):</s>');
    expect(painted).toContain('<d>A5 achievable (a thought):</d>');
    const good = 'Submit my thesis on 14 May 2027';
    expect(checkedText(checkText(good), { paint, width: 80, plain: false })).toContain(
      '<g>time-bound passes on "on 14 May 2027"</g>',
    );
  });

  it('never pass the width, nor let a control character through', () => {
    const text = fc.oneof(
      fc.constantFrom(...GOALS.map((goal) => goal.text)),
      fc.string({ maxLength: 200, unit: 'grapheme' }),
      fc.string({ maxLength: 200, unit: 'binary' }),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 200 }), (words, columns) => {
        const out = shown(words, columns);
        const limit = Math.min(120, Math.max(40, columns));
        for (const line of out.split('\n')) expect(width(line)).toBeLessThanOrEqual(limit);
        expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      }),
    );
  });
});

describe('the page on the check', () => {
  it('is docs/check.md (vitest -u writes it anew)', async () => {
    await expect(renderCheckDocs(RULES, FACT_RULES)).toMatchFileSnapshot(
      join(import.meta.dirname, '..', '..', '..', 'docs', 'check.md'),
    );
  });

  it('tells of each fact what it looks at', () => {
    const page = renderCheckDocs(RULES, FACT_RULES);
    for (const rule of FACT_RULES) {
      expect(page).toContain(`### ${rule.id}: ${rule.name}\n\n${rule.reason}`);
      expect(page).toContain(`It looks at: ${rule.uses}.`);
    }
  });

  it('has a section for each rule with reason, question and examples', () => {
    const page = renderCheckDocs(RULES, FACT_RULES);
    for (const rule of RULES) {
      expect(page).toContain(`### ${rule.id}: ${rule.name}\n\n${rule.reason}`);
      expect(page).toContain(`**${rule.question}**`);
      for (const text of [...rule.bad, ...rule.good])
        expect(page.replaceAll('\\', '')).toContain(`- ${text}\n`);
    }
    expect(page).toContain('Finish the poster by \\{date\\}');
    expect(page).not.toContain('\n\n\n');
  });
});
