-- What teachers, administrators and the program itself did that somebody may ask about later. Append-only.
create table audit_event (
  id uuid primary key,
  deployment_id uuid references deployment (id), -- null: the act concerns no tenant
  course_id uuid references course (id),
  actor_id uuid references person (id),          -- null: the administrator, or the program itself
  actor_kind varchar(15) not null,               -- person, administrator, program
  act varchar(40) not null,                      -- registration.approve, accommodation.set ...
  subject varchar(255) not null,                 -- id of what was acted on
  detail varchar(1000) not null,                 -- no names, no secrets
  at timestamp(6) with time zone not null
);
create index audit_event_at on audit_event (at);
create index audit_event_course on audit_event (course_id, at);
