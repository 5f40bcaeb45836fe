output "tables" {
  description = "Names of the tables: mail, audit and guard."
  value       = { for key, table in module.table : key => table.name }
}

output "mail_data_bucket" {
  description = "Name of the bucket of what campaigns say, and to whom."
  value       = module.mail_data.name
}

output "audit_heads_bucket" {
  description = "Name of the bucket of the audit chains' heads."
  value       = module.audit_heads.name
}
