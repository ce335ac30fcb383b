-- A login under way is in no row: its state carries it, sealed (src/docs/decisions.md). One row a login that led to a
-- launch, by the hash of its state; purged ten minutes later.
drop table login_state;
create table used_login (
  state_hash varchar(64) primary key,
  token_hash varchar(64) not null,        -- SHA-256 of the id_token that used it: a repeated post leads to its session
  launch_id varchar(22) not null,
  offered boolean not null,               -- the browser could not be told: it may still take the launch up, once
  kept_until timestamp(6) with time zone not null
);
create index used_login_kept on used_login (kept_until);
