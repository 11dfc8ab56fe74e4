-- "Klart med område E": the inspectors' own word that they are done with an area. Reviews from before it are as done as they are graded.
-- The owner sets the new column of rows that are otherwise the review's people's.
alter table area_reviews no force row level security;
alter table area_reviews disable trigger stamp;
alter table area_reviews add column is_done boolean not null default false;
update area_reviews set is_done = true where grade is not null;
alter table area_reviews enable trigger stamp;
alter table area_reviews force row level security;
alter table area_reviews add constraint done_area_is_graded check (not is_done or grade is not null);
create trigger done_only_while_open before update on area_reviews for each row
    when (old.is_done is distinct from new.is_done)
    execute function only_in_states('Gathering', 'SiteVisit', 'Drafting', 'FactCheck', 'Calibration');
