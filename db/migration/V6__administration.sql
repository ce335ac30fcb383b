-- What the administrator's commands and Dynamic Registration keep.

-- A platform that registered itself and that nobody has approved yet is not active and waits since then.
alter table registration add column waiting_since timestamp(6) with time zone;

-- A link with which one platform may register this tool. Only the hash of its secret is kept.
create table invitation (
  id uuid primary key,
  secret_hash varchar(64) not null,
  issuer varchar(500),                    -- null: any platform; its registration waits for approval
  updates_id uuid references registration (id), -- null: it makes a new registration
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone,
  form_used_at timestamp(6) with time zone, -- when the newest form that was sent off had been shown
  busy_until timestamp(6) with time zone, -- while a form is at work, no other begins
  registered_at timestamp(6) with time zone, -- used up: a registration was stored
  registration_id uuid references registration (id),
  constraint invitation_secret unique (secret_hash)
);

-- The keys that all nodes of this database hold: one row.
create table key_set (
  id integer primary key,
  fingerprint varchar(64) not null,
  noted_at timestamp(6) with time zone not null
);
