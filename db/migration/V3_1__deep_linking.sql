-- What a platform said that asked for content, for the session in which a teacher chooses it.
create table deep_linking (
  launch_id varchar(22) primary key references launch (id) on delete cascade,
  return_url varchar(8000) not null,
  data text,                              -- goes back as it came
  several boolean not null,
  line_items boolean not null,
  new_tab boolean not null,
  title varchar(255),
  item_text text,
  answered_at timestamp(6) with time zone -- the platform takes one answer
);
