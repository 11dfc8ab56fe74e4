-- How many pages a printed file has, for the button that fetches it. Files from before do not say.
alter table report_files add column pages integer check (pages > 0);
