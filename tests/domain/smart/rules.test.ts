import { describe, expect, it } from 'vitest';
import { checkWords } from '../../../src/domain/smart/check.js';
import { RULES } from '../../../src/domain/smart/rules.js';
import type { Finding } from '../../../src/domain/smart/types.js';

const findingsOf = (text: string): Finding[] =>
  Object.values(checkWords(text).letters).flatMap((letter) => letter.findings);

describe('every rule', () => {
  it('has an id of its own that begins with its letter', () => {
    const ids = RULES.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    const initials = { specific: 'S', measurable: 'M', achievable: 'A', relevant: 'R', timeBound: 'T' };
    for (const rule of RULES) expect(rule.id).toMatch(new RegExp(`^${initials[rule.letter]}[1-9]\\d?$`));
  });

  it('gives its reason in one sentence and asks one question', () => {
    for (const rule of RULES) {
      expect(rule.reason, rule.id).toMatch(/^[^.]+\.$/);
      expect(rule.question, rule.id).toMatch(/^[^?]+\?$/);
    }
  });

  for (const rule of RULES) {
    it.each(rule.bad)(`${rule.id} strikes: %s`, (text) => {
      const finding = findingsOf(text).find((candidate) => candidate.rule === rule.id);
      expect(finding, `${rule.id} in ${findingsOf(text).map((f) => f.rule)}`).toBeDefined();
      expect(finding?.span.end).toBeGreaterThan(finding?.span.start ?? 0);
      expect(finding?.span.end).toBeLessThanOrEqual(text.length);
    });
    it.each(rule.good)(`${rule.id} leaves alone: %s`, (text) => {
      expect(findingsOf(text).map((finding) => finding.rule)).not.toContain(rule.id);
    });
  }
});
