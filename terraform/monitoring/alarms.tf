# What the numbers of the whole product may not be. An alarm is called as its part of docs/runbooks/alarms.md.

locals {
  # Dimensions of a metric follow from its namespace. Without one, Lambda's are those of all functions together:
  # the account is the stage's own.
  dimensions = {
    "DistroNation"   = { service = "payouts-mailer-outreach" }
    "AWS/Lambda"     = {}
    "AWS/ApiGateway" = { ApiName = var.service, Stage = var.stage }
  }

  # By the id under which the expression knows it, each metric is [namespace, name, statistic]. Where few calls or
  # mails would make a rate by chance, the expression waits for more.
  alarms = {
    authentication-failures = {
      summary    = "More than 5 % of sign-ins were refused."
      expression = "IF(calls >= 20, 100 * failures / calls, 0)"
      metrics = {
        failures = ["DistroNation", "AuthenticationFailures", "Sum"]
        calls    = ["DistroNation", "AuthenticationFailures", "SampleCount"]
      }
      is        = "GreaterThanThreshold"
      threshold = 5
      period    = 900
      periods   = 1
    }
    delivery-rate = {
      summary    = "Less than 95 % of mails were delivered."
      expression = "IF(FILL(delivered, 0) + FILL(bounced, 0) + FILL(failed, 0) >= 50, 100 * FILL(delivered, 0) / (FILL(delivered, 0) + FILL(bounced, 0) + FILL(failed, 0)), 100)"
      metrics = {
        delivered = ["DistroNation", "EmailsDelivered", "Sum"]
        bounced   = ["DistroNation", "EmailsBounced", "Sum"]
        failed    = ["DistroNation", "EmailsFailed", "Sum"]
      }
      is        = "LessThanThreshold"
      threshold = 95
      period    = 3600
      periods   = 1
    }
    complaint-rate = {
      summary    = "More than 0.1 % of those who got mail complained of it."
      expression = "IF(delivered >= 1000, 100 * FILL(complained, 0) / delivered, 0)"
      metrics = {
        complained = ["DistroNation", "EmailsComplained", "Sum"]
        delivered  = ["DistroNation", "EmailsDelivered", "Sum"]
      }
      is        = "GreaterThanThreshold"
      threshold = 0.1
      period    = 86400
      periods   = 1
    }
    function-errors = {
      summary    = "More than 1 % of the functions' runs failed."
      expression = "100 * errors / runs"
      metrics = {
        errors = ["AWS/Lambda", "Errors", "Sum"]
        runs   = ["AWS/Lambda", "Invocations", "Sum"]
      }
      is        = "GreaterThanThreshold"
      threshold = 1
      period    = 900
      periods   = 1
    }
    function-throttles = {
      summary    = "Functions were not run, because too many ran."
      expression = null
      metrics    = { throttles = ["AWS/Lambda", "Throttles", "Sum"] }
      is         = "GreaterThanThreshold"
      threshold  = 0
      period     = 300
      periods    = 1
    }
    server-errors = {
      summary    = "More than 1 % of calls ended in a 5xx."
      expression = null
      metrics    = { failed = ["AWS/ApiGateway", "5XXError", "Average"] }
      is         = "GreaterThanThreshold"
      threshold  = 0.01
      period     = 300
      periods    = 2
    }
    response-time = {
      summary    = "One call in twenty took more than 5 seconds."
      expression = null
      metrics    = { time = ["AWS/ApiGateway", "Latency", "p95"] }
      is         = "GreaterThanThreshold"
      threshold  = 5000
      period     = 300
      periods    = 2
    }
    rate-limiting = {
      summary    = "More than 100 calls in an hour were over a colleague's limit."
      expression = null
      metrics    = { refused = ["DistroNation", "RateLimited", "Sum"] }
      is         = "GreaterThanThreshold"
      threshold  = 100
      period     = 3600
      periods    = 1
    }
    slow-sign-in = {
      summary    = "One check of a sign-in in twenty took more than a second."
      expression = null
      metrics    = { time = ["DistroNation", "AuthenticationTime", "p95"] }
      is         = "GreaterThanThreshold"
      threshold  = 1000
      period     = 900
      periods    = 2
    }
    slow-signing = {
      summary    = "One link to a report in twenty took more than a second to sign."
      expression = null
      metrics    = { time = ["DistroNation", "SignedUrlTime", "p95"] }
      is         = "GreaterThanThreshold"
      threshold  = 1000
      period     = 900
      periods    = 2
    }
    provider-denials = {
      summary    = "The provider takes no mail from our account, and campaigns wait."
      expression = null
      metrics    = { denied = ["DistroNation", "ProviderDenials", "Sum"] }
      is         = "GreaterThanThreshold"
      threshold  = 0
      period     = 900
      periods    = 1
    }
    unheard-mails = {
      summary    = "Nothing was heard of mail that was sent."
      expression = null
      metrics    = { unheard = ["DistroNation", "UnheardMails", "Maximum"] }
      is         = "GreaterThanThreshold"
      threshold  = 0
      period     = 3600
      periods    = 1
    }
    silent-campaigns = {
      summary    = "Of a whole campaign next to nothing was heard."
      expression = null
      metrics    = { silent = ["DistroNation", "SilentCampaigns", "Maximum"] }
      is         = "GreaterThanThreshold"
      threshold  = 0
      period     = 3600
      periods    = 1
    }
    contact-list-drift = {
      summary    = "SES's contact list differs from our record."
      expression = null
      metrics    = { differing = ["DistroNation", "ContactListDrift", "Maximum"] }
      is         = "GreaterThanThreshold"
      threshold  = 0
      period     = 86400
      periods    = 1
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "product" {
  for_each            = local.alarms
  alarm_name          = "${var.prefix}-${each.key}"
  alarm_description   = "${each.value.summary} What to do: docs/runbooks/alarms.md#${each.key}"
  comparison_operator = each.value.is
  threshold           = each.value.threshold
  evaluation_periods  = each.value.periods
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms[var.region].arn]
  ok_actions          = [aws_sns_topic.alarms[var.region].arn]

  dynamic "metric_query" {
    for_each = each.value.metrics
    content {
      id          = metric_query.key
      return_data = each.value.expression == null

      metric {
        namespace   = metric_query.value[0]
        metric_name = metric_query.value[1]
        stat        = metric_query.value[2]
        period      = each.value.period
        dimensions  = local.dimensions[metric_query.value[0]]
      }
    }
  }

  dynamic "metric_query" {
    for_each = each.value.expression[*]
    content {
      id          = "result"
      expression  = metric_query.value
      label       = each.value.summary
      return_data = true
    }
  }
}
