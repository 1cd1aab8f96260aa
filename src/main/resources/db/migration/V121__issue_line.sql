-- What a list of issues says of each, so that it need not read the documents. entries is null until the first save after this.
alter table issue add column subject varchar(300);
alter table issue add column entries integer;
