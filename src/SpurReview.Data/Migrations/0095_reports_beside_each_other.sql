-- A report's page leads to others on the same unit, and to some in the same specialty and region: found without reading all reports.
create index on reports (tenant_id, unit, city);
create index on reports (specialty, region, visit_from desc);
