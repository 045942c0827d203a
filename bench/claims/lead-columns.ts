/** The twelve fields of a lead that the questions ask for: as SQL, for Leadwire and the usual servers, for PostGraphile. */
export const COLUMNS = `l.id, l.name, l.email, l.phone, l.job_title as "jobTitle", l.company_name as "companyName", l.country, l.stage, l.status,
  l.score, l.band, l.created_at as "createdAt"`;

export const FIELDS = "id name email phone jobTitle companyName country stage status score band createdAt";

/** PostGraphile keeps `id` for itself. */
export const POSTGRAPHILE_FIELDS = FIELDS.replace("id", "id: rowId");
