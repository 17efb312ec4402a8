import { describe, expect, it } from 'vitest';
import { read } from '../../../src/domain/smart/reading.js';

const timesOf = (text: string): string[] =>
  read(text).times.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('an end', () => {
  it.each([
    ['Ship it by 30 June', 'by 30 June'],
    ['Ship it by June 30th, 2027', 'by June 30th, 2027'],
    ['Ship it by the 30th of June 2027', 'by the 30th of June 2027'],
    ['Ship it by Dec. 3', 'by Dec. 3'],
    ['Ship it by 2027-06-30', 'by 2027-06-30'],
    ['Ship it by 6/30/2027', 'by 6/30/2027'],
    ['Ship it by 6/30', 'by 6/30'],
    ['Ship it by 30.6.2027', 'by 30.6.2027'],
    ['Ship it on 3-June-2027', 'on 3-June-2027'],
    ['Ship it by the 15th', 'by the 15th'],
    ['Ship it by the first of May', 'by the first of May'],
    ['Ship it by May', 'by May'],
    ['Ship it in May 2027', 'in May 2027'],
    ['Ship it by mid-May', 'by mid-May'],
    ['Ship it by early March', 'by early March'],
    ['Ship it by end of March', 'by end of March'],
    ['Ship it by end March', 'by end March'],
    ['Ship it before the end of the year', 'before the end of the year'],
    ['Ship it by year-end', 'by year-end'],
    ['Ship it by the year end', 'by the year end'],
    ['Ship it at the end of my placement', 'at the end of my placement'],
    ['Ship it by Q3 2027', 'by Q3 2027'],
    ['Ship it in H1 2027', 'in H1 2027'],
    ['Ship it by FY27', 'by FY27'],
    ['Ship it in fiscal year 2027', 'in fiscal year 2027'],
    ['Ship it by 2030', 'by 2030'],
    ['Ship it in the 2026-27 season', 'in the 2026-27'],
    ['Ship it by Friday', 'by Friday'],
    ['Ship it by Friday, 3 June', 'by Friday, 3 June'],
    ['Ship it by Friday noon', 'by Friday noon'],
    ['Ship it tomorrow', 'tomorrow'],
    ['Ship it by tomorrow morning', 'by tomorrow morning'],
    ['Ship it by EOM', 'by EOM'],
    ['Ship it before Christmas', 'before Christmas'],
    ['Ship it by Christmas Eve 2027', 'by Christmas Eve 2027'],
    ["Ship it by New Year's Eve", "by New Year's Eve"],
    ['Ship it by New Year', 'by New Year'],
    ['Ship it within three months', 'within three months'],
    ['Ship it within 2-3 weeks', 'within 2-3 weeks'],
    ['Ship it in a fortnight', 'in a fortnight'],
    ['Ship it within 48 hours', 'within 48 hours'],
    ['Ship it over the next two quarters', 'over the next two quarters'],
    ['Ship it over the course of the semester', 'over the course of the semester'],
    ['Ship it during the current term', 'during the current term'],
    ['Ship it for 30 days', 'for 30 days'],
    ['Ship it this week', 'this week'],
    ['Ship it next summer', 'next summer'],
    ['Ship it next Friday', 'next Friday'],
    ['Ship it by the summer', 'by the summer'],
    ['Ship it by spring of 2027', 'by spring of 2027'],
    ['Ship it in spring 2027', 'in spring 2027'],
    ['Ship it from January to June', 'from January to June'],
    ['Ship it six weeks from now', 'six weeks from now'],
    ['Ship it two years after founding the firm', 'two years after'],
    ['Ship it before my first half marathon', 'before my first half marathon'],
    ['Ship it in time for the conference', 'in time for the conference'],
    ['Ship it for the next issue', 'for the next issue'],
    ['Ship it before I graduate', 'before I graduate'],
    ['Ship it by the time I leave', 'by the time'],
    ['Ship it by age 30', 'by age 30'],
    ['Ship it by {date}', 'by {date}'],
    ['Ship it by [due day]', 'by [due day]'],
    ['Ship it all year', 'all year'],
    ['Ship it between now and August', 'between now and August'],
    ['Finish a spring internship', 'spring internship'],
  ])('%s', (text, words) => {
    expect(timesOf(text)).toEqual([`end: ${words}`]);
  });

  it('is counted in hours where somebody is cared for', () => {
    expect(timesOf('Patient will stand up within 2 hours')).toEqual(['end: within 2 hours']);
    expect(timesOf('Sort the shelves within 2 hours')).toEqual(['performance: within 2 hours']);
  });
});

describe('no end', () => {
  it.each([
    ['Swim three times a week', 'rhythm: a week'],
    ['Swim every other day', 'rhythm: every other day'],
    ['Swim every two weeks', 'rhythm: every two weeks'],
    ['Swim each morning', 'rhythm: each morning'],
    ['Swim daily', 'rhythm: daily'],
    ['Swim 2 km/week', 'rhythm: /week'],
    ['Swim on Mondays', 'rhythm: on Mondays'],
    ['Swim on weekdays', 'rhythm: on weekdays'],
    ['Swim at weekends', 'rhythm: weekends'],
    ['Run 5 km in 28 minutes', 'performance: in 28 minutes'],
    ['Run 5 km in under 28 minutes', 'performance: in under 28 minutes'],
    ['Read a book in a day', 'performance: in a day'],
    ['Reply to letters within two days', 'performance: within two days'],
    ['Hold the pace across 3 consecutive weeks', 'performance: across 3 consecutive weeks'],
    ['Be in bed by midday', 'performance: by midday'],
    ['Cut waste below 2024 levels', 'reference: 2024'],
    ['Cut waste compared to 2019', 'reference: 2019'],
    ['Cut waste as of October 1, 2021', 'reference: of October 1, 2021'],
  ])('%s', (text, words) => {
    expect(timesOf(text)).toEqual([words]);
  });

  it.each([
    'Write by 2000 words',
    'Score 8 in 8/10 trials',
    'Lead the Monday stand-up',
    'Plan the next day',
    'Pay for last-quarter invoices',
    'Find work with two years of experience',
    'Teach the 8th graders',
    'Grow spring onions',
    'Finish the report',
    'Close the shop',
    'Read a new yearbook',
    'I may march',
    'Take a day off',
    'Work on 3 days',
    'Raise it from 1/4 to 2/4',
    'Fill {name} in',
    'Do it by hand',
    'Read the unit assessment',
    'Meet by of',
  ])('%s', (text) => {
    expect(timesOf(text)).toEqual([]);
  });
});
