# Every DNS record that the product needs, but for Mailgun's own, which Mailgun's page lists. Where the zone
# is in this account they are made; elsewhere somebody makes them from the output `dns_records`.

locals {
  host_records = { for host, target in local.hosts : "host ${host}" => {
    name   = host
    type   = "CNAME"
    values = [target]
  } }

  certificate_records = { for key, certificate in module.certificate : "certificate ${key}" => certificate.record }

  identities = toset(concat(var.sending_domains, [local.inbound_domain]))

  dkim_records = { for each in setproduct(local.identities, [0, 1, 2]) : "dkim ${each[0]} ${each[1]}" => {
    name   = "${module.outreach.dkim_tokens[each[0]][each[1]]}._domainkey.${each[0]}"
    type   = "CNAME"
    values = ["${module.outreach.dkim_tokens[each[0]][each[1]]}.dkim.amazonses.com"]
  } }

  return_path_records = { for domain in var.sending_domains : "return path ${domain}" => {
    name   = module.outreach.mail_from_domains[domain]
    type   = "MX"
    values = ["10 feedback-smtp.${var.region}.amazonses.com"]
  } }

  spf_records = { for domain in var.sending_domains : "spf ${domain}" => {
    name   = module.outreach.mail_from_domains[domain]
    type   = "TXT"
    values = ["v=spf1 include:amazonses.com -all"]
  } }

  dmarc_records = { for domain in var.sending_domains : "dmarc ${domain}" => {
    name   = "_dmarc.${domain}"
    type   = "TXT"
    values = ["v=DMARC1; p=${var.dmarc_policy}; rua=mailto:${var.dmarc_reports_to}"]
  } }

  mailbox_records = { "mailbox" = {
    name   = local.inbound_domain
    type   = "MX"
    values = ["10 inbound-smtp.${var.region}.amazonaws.com"]
  } }

  dns_records = merge(
    local.host_records,
    local.certificate_records,
    local.dkim_records,
    local.return_path_records,
    local.spf_records,
    local.dmarc_records,
    local.mailbox_records,
  )
}

resource "aws_route53_record" "this" {
  for_each = var.dns_zone_id == null ? {} : local.dns_records
  zone_id  = var.dns_zone_id
  name     = each.value.name
  type     = each.value.type
  ttl      = 3600
  records  = each.value.values
}
