# What a stage may not be given.

mock_provider "aws" {}

variables {
  stage              = "dev"
  account_id         = "111111111111"
  monthly_budget_usd = 50
  budget_alerts_to   = ["operations@example.com"]
  alarms_to          = ["operations@example.com"]
  domains = {
    crm     = "crm.example.com"
    api     = "api.example.com"
    reports = "reports.example.com"
  }
  sending_domains     = ["example.com"]
  mailgun_domain      = "mg.example.com"
  default_from        = "Example <hello@example.com>"
  dmarc_reports_to    = "dmarc@example.com"
  unsubscribe_mailbox = "unsubscribe@leave.example.com"
  reports_bucket      = "example-reports"
  firebase_project_id = "example-project"
  report_signing_keys = { "2026-11" = "-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----\n" }
}

run "a_stage_that_nobody_knows" {
  command = plan
  variables {
    stage = "production"
  }
  expect_failures = [var.stage]
}

run "an_address_instead_of_a_host_name" {
  command = plan
  variables {
    domains = {
      crm     = "crm.example.com"
      api     = "https://api.example.com"
      reports = "reports.example.com"
    }
  }
  expect_failures = [var.domains]
}

run "a_from_of_a_domain_that_is_not_ours" {
  command = plan
  variables {
    default_from = "Example <hello@notexample.com>"
  }
  expect_failures = [var.default_from]
}

run "a_private_key_among_public_ones" {
  command = plan
  variables {
    report_signing_keys = { "2026-11" = "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----\n" }
  }
  expect_failures = [var.report_signing_keys]
}

run "no_key_to_check_links_with" {
  command = plan
  variables {
    report_signing_keys = {}
  }
  expect_failures = [var.report_signing_keys]
}

run "nobody_to_tell_of_the_spending" {
  command = plan
  variables {
    budget_alerts_to = []
  }
  expect_failures = [var.budget_alerts_to]
}

run "nobody_to_tell_of_alarms" {
  command = plan
  variables {
    alarms_to = []
  }
  expect_failures = [var.alarms_to]
}
