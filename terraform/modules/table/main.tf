# A table as the code reads it: `pk` and `sk`, and for each index `<index>pk` and `<index>sk`.

locals {
  prefixes   = concat([""], var.indexes)
  attributes = flatten([for prefix in local.prefixes : ["${prefix}pk", "${prefix}sk"]])
}

resource "aws_dynamodb_table" "this" {
  name                        = var.name
  billing_mode                = "PAY_PER_REQUEST"
  hash_key                    = "pk"
  range_key                   = "sk"
  deletion_protection_enabled = var.kept

  dynamic "attribute" {
    for_each = local.attributes
    content {
      name = attribute.value
      type = "S"
    }
  }

  dynamic "global_secondary_index" {
    for_each = var.indexes
    content {
      name            = global_secondary_index.value
      hash_key        = "${global_secondary_index.value}pk"
      range_key       = "${global_secondary_index.value}sk"
      projection_type = "ALL"
    }
  }

  dynamic "ttl" {
    for_each = var.expiry_attribute[*]
    content {
      attribute_name = ttl.value
      enabled        = true
    }
  }

  point_in_time_recovery {
    enabled = var.kept
  }
}
