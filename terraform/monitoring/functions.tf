# Functions by what they are watched for. `tests/terraform` holds this against `serverless.yml`.

locals {
  # Those that somebody waits for, and after how many seconds each gives up.
  answering = {
    "audit"                        = 29
    "campaignStats"                = 29
    "campaigns"                    = 29
    "consentDesk"                  = 10
    "contactSearch"                = 29
    "contacts"                     = 29
    "eventReports"                 = 29
    "financeDesk"                  = 29
    "financial-addContactHandler"  = 15
    "financial-unsubscribeHandler" = 10
    "outreach-preferencesHandler"  = 15
    "outreach-unsubscribeHandler"  = 10
    "reportDownload"               = 10
    "sendEmail"                    = 29
    "sendMail"                     = 29
    "sendTemplateEmail"            = 29
    "staffAccounts"                = 29
    "templates"                    = 29
    "trackingData"                 = 29
    "webhookHandler"               = 10
    "youtubeToken"                 = 10
  }

  # Those that run by the clock, so that nobody sees that they fail.
  by_the_clock = ["auditHeads", "campaignClock", "contactListDrift", "eventUpkeep"]

  # Those that hear what a provider tells of mails and answer nobody.
  hearing = ["sesEvents"]

  # Those that put what they gave up on into a queue by themselves.
  putting_aside = ["mailtoUnsubscribe", "sesEvents"]

  # Where the dashboard looks for who measured what.
  log_groups = [for name in concat(keys(local.answering), local.hearing) : "/aws/lambda/${var.service}-${name}"]
}
