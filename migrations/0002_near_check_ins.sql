-- A goal's check-ins lie side by side, in the order of their days: what is asked of them is asked of one goal after another,
-- and every page that has to be fetched costs more than all that is done with it.
create table check_in_near (
  goal_id text not null references goal (id),
  day text not null check (day glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  id text not null check (length(id) = 36),
  value real,
  note text,
  confidence integer check (confidence between 0 and 100),
  evidence text,
  primary key (goal_id, day, id),
  check (coalesce(value, note, confidence, evidence) is not null)
) strict, without rowid;

insert into check_in_near (goal_id, day, id, value, note, confidence, evidence)
  select goal_id, day, id, value, note, confidence, evidence from check_in order by goal_id, day, id;
drop table check_in;
alter table check_in_near rename to check_in;

create unique index check_in_by_id on check_in (id);
create index check_in_by_day on check_in (day, goal_id);
create index check_in_with_confidence on check_in (goal_id, day, id, confidence) where confidence is not null;

-- Counts that are told on every page and would else be counted anew each time. Derived: the store keeps them, the log of
-- changes does not hold them.
create table goal_count (
  state text primary key,
  goals integer not null
) strict, without rowid;

insert into goal_count (state, goals) select state, count(*) from goal group by state;

-- Check-ins of an ISO week, and how many goals have any; monday is the week's first day.
create table week_count (
  monday text primary key,
  check_ins integer not null,
  goals integer not null
) strict, without rowid;

insert into week_count (monday, check_ins, goals)
  select date(day, '-6 days', 'weekday 1'), count(*), count(distinct goal_id) from check_in group by 1;
