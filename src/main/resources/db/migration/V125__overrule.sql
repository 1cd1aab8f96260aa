-- The failed checks that a dispatch leaves in spite of, who answered for that and why: an Overruled as JSON.
alter table dispatch add column overruled text;
