-- When staff was last told of a matter by mail, so that several instances tell of it once in a while together.
create table alarm (
  matter   varchar(120) primary key,
  told_at  timestamp with time zone not null
);
