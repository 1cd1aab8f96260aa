-- When somebody last let it go on: what a courier found out before is settled by that.
alter table dispatch add column resumed_at timestamp with time zone;
