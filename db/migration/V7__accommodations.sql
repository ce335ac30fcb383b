-- What a person is granted in all exams of one course. No row: nothing beyond the usual.
create table accommodation (
  deployment_id uuid not null references deployment (id),
  course_id uuid not null references course (id),
  person_id uuid not null references person (id),
  time_percent integer,                   -- of an exam's own limit, 100 to 400; null: untimed
  break_seconds integer not null,         -- in one attempt, all breaks together
  changed_at timestamp(6) with time zone not null,
  primary key (course_id, person_id)
);

-- An attempt's clock. Its deadline includes the whole length of a running break (exam.attempt.ExamClock).
alter table attempt add column limit_seconds integer;           -- the exam's own limit; null: untimed
alter table attempt add column break_seconds integer default 0 not null; -- all breaks, a running one at its longest
alter table attempt add column paused_until timestamp(6) with time zone; -- end of the newest break, at the latest
alter table attempt add column holder varchar(36);              -- client id of the page that may write

update attempt set limit_seconds = case exam when 'full' then 7500 when 'half' then 3720 else 3000 end
  where deadline is not null;

-- The log of breaks.
create table attempt_break (
  attempt_id uuid not null references attempt (id),
  number integer not null,
  started_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone not null, -- of a running break: when it ends at the latest
  primary key (attempt_id, number)
);
