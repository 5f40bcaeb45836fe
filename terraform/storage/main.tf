# The three tables, whose lives differ, and the buckets of what is too large for an item.
# docs/architecture.md tells what lies under which key.

locals {
  tables = {
    mail = {
      name             = "${var.prefix}-mail"
      indexes          = ["gsi1"]
      expiry_attribute = "expiresAt"
      kept             = true
    }
    audit = {
      name             = coalesce(var.audit_table_name, "${var.prefix}-audit")
      indexes          = ["gsi1", "gsi2", "gsi3"]
      expiry_attribute = null
      kept             = true
    }
    # What is lost here is the memory of the last days' requests.
    guard = {
      name             = "${var.prefix}-guard"
      indexes          = []
      expiry_attribute = "expiresAt"
      kept             = false
    }
  }
}

module "table" {
  source           = "../modules/table"
  for_each         = local.tables
  name             = each.value.name
  indexes          = each.value.indexes
  expiry_attribute = each.value.expiry_attribute
  kept             = each.value.kept
}

# Orders of campaigns and payout runs.
module "mail_data" {
  source = "../modules/private-bucket"
  name   = var.mail_data_bucket
}

# The heads of the audit chains. The function that writes an object locks it, for seven years by default,
# and nobody can shorten that: not the account's root either.
module "audit_heads" {
  source      = "../modules/private-bucket"
  name        = var.audit_heads_bucket
  object_lock = true
}
