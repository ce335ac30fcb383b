-- Where the platform keeps a course's list of people, as the newest launch of a teacher said.
alter table course add column memberships_url varchar(2000);

-- Who has taught here. Moodle lists assistants among the learners, though it launches them as teachers.
create table course_teacher (
  course_id uuid not null references course (id),
  person_id uuid not null references person (id),
  primary key (course_id, person_id)
);

-- A course's learners as its platform listed them last: of the whole course, or of those who see one link.
create table roster (
  id uuid primary key,
  deployment_id uuid not null references deployment (id),
  course_id uuid not null references course (id),
  resource_link_id varchar(255) not null, -- empty: the whole course
  read_at timestamp(6) with time zone,    -- null: never read
  tried_at timestamp(6) with time zone not null,
  problem varchar(500),                   -- why the last try failed; null: it did not
  constraint roster_key unique (course_id, resource_link_id)
);

create table roster_member (
  roster_id uuid not null references roster (id),
  subject varchar(255) not null,
  name varchar(255),
  primary key (roster_id, subject)
);

-- What a launch is to look at, where it is to look at a student's work.
create table review (
  launch_id varchar(22) primary key references launch (id) on delete cascade,
  subject varchar(255),                   -- whose work at the launched link the platform asks for
  attempt_id uuid                         -- or the one attempt of an address that went to a gradebook
);
