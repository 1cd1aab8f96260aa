-- A complaint brings a copy back without its reader's address; its Message-ID is what providers leave as it was.
create index delivery_by_message_id on delivery (message_id);
