-- The one definition of the schema: the same statements run on H2 (MODE=PostgreSQL) and on PostgreSQL.
-- Common subset only: no partial or expression index, no ON CONFLICT, no RETURNING (src/docs/decisions.md).

-- Trusted platforms. Rows with source 'file' mirror registrations.yml at every start.
create table registration (
  id uuid primary key,
  issuer varchar(500) not null,
  client_id varchar(255) not null,
  name varchar(255) not null,
  authorization_endpoint varchar(1000) not null,
  token_endpoint varchar(1000) not null,
  jwks_uri varchar(1000) not null,
  token_audience varchar(1000),
  line_item_maximum integer,
  flavor varchar(10) not null,            -- canvas, moodle, other
  any_deployment boolean not null,
  source varchar(10) not null,            -- file, dynamic
  active boolean not null,
  created_at timestamp(6) with time zone not null,
  constraint registration_key unique (issuer, client_id)
);

-- Tenant = registration + deployment. A deployment that nobody listed is held until the administrator approves it.
create table deployment (
  id uuid primary key,
  registration_id uuid not null references registration (id),
  deployment_id varchar(255) not null,
  state varchar(10) not null,             -- active, held
  first_seen_at timestamp(6) with time zone not null,
  constraint deployment_key unique (registration_id, deployment_id)
);

-- One row a login, by the hash of its state. It expires after 10 minutes and is purged.
create table login_state (
  state_hash varchar(64) primary key,
  registration_id uuid not null references registration (id),
  nonce varchar(64) not null,
  browser_hash varchar(64) not null,      -- SHA-256 of the state cookie's value: the browser that began this login
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  used_at timestamp(6) with time zone,
  token_hash varchar(64),                 -- SHA-256 of the id_token that used it: a repeated post leads to its session
  launch_id varchar(22),
  offered boolean not null                -- no cookie came back: a new tab may claim the launch, once
);
create index login_state_expiry on login_state (expires_at);

create table person (
  id uuid primary key,
  deployment_id uuid not null references deployment (id),
  subject varchar(255) not null,
  name varchar(255),
  constraint person_key unique (deployment_id, subject)
);

-- A course is the launch's context; a launch without one uses the resource link in its place.
create table course (
  id uuid primary key,
  deployment_id uuid not null references deployment (id),
  context_id varchar(255) not null,
  title varchar(255),
  constraint course_key unique (deployment_id, context_id)
);

-- One exam at one place of a course.
create table activity (
  id uuid primary key,
  course_id uuid not null references course (id),
  resource_link_id varchar(255) not null,
  exam varchar(20) not null,              -- full, half, diagnostic, domain:NCO ...
  title varchar(255),
  line_item_url varchar(2000),
  line_items_url varchar(2000),
  constraint activity_key unique (course_id, resource_link_id, exam)
);

-- A launch is a session of its own; its token names nothing but this row.
create table launch (
  id varchar(22) primary key,
  deployment_id uuid not null references deployment (id),
  person_id uuid not null references person (id),
  course_id uuid not null references course (id),
  activity_id uuid references activity (id),
  role varchar(10) not null,              -- learner, teacher, visitor
  exam varchar(20),
  resource_link_id varchar(255) not null,
  line_item_url varchar(2000),
  line_items_url varchar(2000),
  return_url varchar(2000),
  in_frame boolean not null,
  frame_ancestors varchar(1000) not null, -- origins that may show this session in a frame
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone
);
create index launch_expiry on launch (expires_at);
create index launch_person on launch (person_id);
create index launch_activity on launch (activity_id);

-- Every version of an item that was ever loaded: an attempt keeps the version it saw.
create table bank_item (
  item_id varchar(20) not null,
  version integer not null,
  content text not null,
  content_hash varchar(64) not null,
  loaded_at timestamp(6) with time zone not null,
  primary key (item_id, version)
);

create table attempt (
  id uuid primary key,
  deployment_id uuid not null references deployment (id),
  course_id uuid not null references course (id),
  activity_id uuid not null references activity (id),
  person_id uuid not null references person (id),
  exam varchar(20) not null,
  number integer not null,                -- 1 for this person's first attempt at this activity
  started_at timestamp(6) with time zone not null,
  deadline timestamp(6) with time zone,   -- null: untimed
  submitted_at timestamp(6) with time zone,
  open_key varchar(80) unique,            -- activity and person while open, else null: one open attempt each
  last_seq bigint not null,               -- sequence number of the newest answer event
  constraint attempt_number unique (activity_id, person_id, number)
);
create index attempt_course on attempt (course_id, submitted_at);
create index attempt_person on attempt (person_id);
create index attempt_deadline on attempt (open_key, deadline);

-- What is needed to rebuild and prove a form. Never sent to a browser.
create table attempt_form (
  attempt_id uuid primary key references attempt (id),
  seed bigint not null,
  bank_snapshot varchar(64) not null,
  blueprint_version varchar(20) not null,
  algorithm_version varchar(20) not null,
  cut_raw integer not null,
  score_table text not null,
  audit text not null
);

create table attempt_item (
  attempt_id uuid not null references attempt (id),
  position integer not null,
  item_id varchar(20) not null,
  item_version integer not null,
  domain varchar(3) not null,
  topic varchar(3) not null,
  scored boolean not null,
  difficulty double precision not null,
  primary key (attempt_id, position),
  foreign key (item_id, item_version) references bank_item (item_id, version)
);
create index attempt_item_item on attempt_item (item_id, item_version);

-- Append-only; the newest event per position and kind counts.
create table answer_event (
  attempt_id uuid not null references attempt (id),
  seq bigint not null,
  position integer not null,
  kind varchar(8) not null,               -- answer, flag, strike, view
  content varchar(10) not null,           -- a..d or empty; on/off; struck letters; nothing
  client_id varchar(36) not null,
  client_seq bigint not null,
  at timestamp(6) with time zone not null,
  primary key (attempt_id, seq),
  constraint answer_event_once unique (attempt_id, client_id, client_seq)
);

-- A score is a record: a later rescore adds a row and keeps the old one.
create table attempt_score (
  attempt_id uuid not null references attempt (id),
  record integer not null,
  made_at timestamp(6) with time zone not null,
  reason varchar(100) not null,
  correct integer not null,
  total integer not null,
  theta double precision not null,
  standard_error double precision not null,
  scaled integer not null,
  passed boolean not null,
  primary key (attempt_id, record)
);

create table attempt_domain_score (
  attempt_id uuid not null,
  record integer not null,
  domain varchar(3) not null,
  correct integer not null,
  total integer not null,
  theta double precision not null,
  standard_error double precision not null,
  primary key (attempt_id, record, domain),
  foreign key (attempt_id, record) references attempt_score (attempt_id, record)
);

-- The durable grade queue: written in the transaction of the submit, sent outside of it.
create table grade_passback (
  id uuid primary key,
  deployment_id uuid not null references deployment (id),
  activity_id uuid not null references activity (id),
  person_id uuid not null references person (id),
  attempt_id uuid not null references attempt (id),
  score_given double precision not null,
  score_maximum double precision not null,
  comment varchar(500) not null,
  score_timestamp timestamp(6) with time zone not null,
  submitted_at timestamp(6) with time zone not null,
  state varchar(10) not null,             -- waiting, sent, parked, superseded
  tries integer not null,
  next_try_at timestamp(6) with time zone not null,
  last_problem varchar(500),
  created_at timestamp(6) with time zone not null,
  settled_at timestamp(6) with time zone
);
create index grade_passback_due on grade_passback (state, next_try_at);
create index grade_passback_attempt on grade_passback (attempt_id);
create index grade_passback_pair on grade_passback (activity_id, person_id, score_timestamp);

-- db-scheduler 16: jobs that run once in a cluster.
create table scheduled_tasks (
  task_name varchar(100) not null,
  task_instance varchar(200) not null,
  task_data bytea,
  execution_time timestamp(6) with time zone not null,
  picked boolean not null,
  picked_by varchar(200),
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_time on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);
