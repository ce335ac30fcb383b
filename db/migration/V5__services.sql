-- Access tokens that platforms granted, shared by all nodes. They are purged when they count no longer.
create table access_token (
  registration_id uuid not null references registration (id),
  scopes varchar(500) not null,           -- in order, parted by spaces
  token_endpoint varchar(2000) not null,  -- a token counts where it was granted only
  token text not null,
  usable_until timestamp(6) with time zone not null,
  primary key (registration_id, scopes)
);
create index access_token_expiry on access_token (usable_until);

-- What one at a time may do, whichever node it is on. A holder that dies loses it by time.
create table lease (
  name varchar(64) primary key,           -- SHA-256 of what is held
  holder uuid not null,
  expires_at timestamp(6) with time zone not null
);
create index lease_expiry on lease (expires_at);
