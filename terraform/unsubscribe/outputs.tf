output "contact_list_name" {
  description = "Name of SES's contact list."
  value       = aws_sesv2_contact_list.this.contact_list_name
}

output "contact_sync_queue_url" {
  description = "Address of the queue of those whose choice SES has still to be told."
  value       = module.contact_sync.url
}
