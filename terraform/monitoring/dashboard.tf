# What to look at: the reference's components, in its order, and what the alarms are about.

locals {
  # Metrics as in alarms.tf. Expressions are drawn in their place, if there are some.
  charts = {
    "01 Mails, as they go out" = {
      metrics = {
        sent         = ["DistroNation", "EmailsSent", "Sum"]
        delivered    = ["DistroNation", "EmailsDelivered", "Sum"]
        bounced      = ["DistroNation", "EmailsBounced", "Sum"]
        failed       = ["DistroNation", "EmailsFailed", "Sum"]
        denied       = ["DistroNation", "ProviderDenials", "Sum"]
        by_templates = ["DistroNation", "TemplateEmailsSent", "Sum"]
      }
      expressions = {}
    }
    "02 Sign-ins, in percent" = {
      metrics = {
        failures = ["DistroNation", "AuthenticationFailures", "Sum"]
        calls    = ["DistroNation", "AuthenticationFailures", "SampleCount"]
      }
      expressions = {
        refused  = "100 * failures / calls"
        accepted = "100 - 100 * failures / calls"
      }
    }
    "03 Response time of the API, in milliseconds" = {
      metrics = {
        average = ["AWS/ApiGateway", "Latency", "Average"]
        p50     = ["AWS/ApiGateway", "Latency", "p50"]
        p95     = ["AWS/ApiGateway", "Latency", "p95"]
        p99     = ["AWS/ApiGateway", "Latency", "p99"]
      }
      expressions = {}
    }
    "04 Campaigns, in percent of what was delivered" = {
      metrics = {
        delivered    = ["DistroNation", "EmailsDelivered", "Sum"]
        opened       = ["DistroNation", "EmailsOpened", "Sum"]
        clicked      = ["DistroNation", "EmailsClicked", "Sum"]
        bounced      = ["DistroNation", "EmailsBounced", "Sum"]
        complained   = ["DistroNation", "EmailsComplained", "Sum"]
        unsubscribed = ["DistroNation", "EmailsUnsubscribed", "Sum"]
      }
      expressions = {
        opens        = "100 * FILL(opened, 0) / delivered"
        clicks       = "100 * FILL(clicked, 0) / delivered"
        bounces      = "100 * FILL(bounced, 0) / (delivered + FILL(bounced, 0))"
        complaints   = "100 * FILL(complained, 0) / delivered"
        unsubscribes = "100 * FILL(unsubscribed, 0) / delivered"
      }
    }
    "05 Failed calls" = {
      metrics = {
        ours     = ["DistroNation", "ServerErrors", "Sum"]
        callers  = ["DistroNation", "ClientErrors", "Sum"]
        limited  = ["DistroNation", "RateLimited", "Sum"]
        gateways = ["AWS/ApiGateway", "5XXError", "Sum"]
      }
      expressions = {}
    }
    "06 Calls of the API" = {
      metrics = {
        through_the_gateway = ["AWS/ApiGateway", "Count", "Sum"]
        through_to_us       = ["DistroNation", "ResponseTime", "SampleCount"]
      }
      expressions = {}
    }
    "07 Sign-in and signing, in milliseconds" = {
      metrics = {
        sign_in_p50 = ["DistroNation", "AuthenticationTime", "p50"]
        sign_in_p95 = ["DistroNation", "AuthenticationTime", "p95"]
        signing_p50 = ["DistroNation", "SignedUrlTime", "p50"]
        signing_p95 = ["DistroNation", "SignedUrlTime", "p95"]
      }
      expressions = {}
    }
    "08 Functions" = {
      metrics = {
        runs      = ["AWS/Lambda", "Invocations", "Sum"]
        errors    = ["AWS/Lambda", "Errors", "Sum"]
        throttles = ["AWS/Lambda", "Throttles", "Sum"]
      }
      expressions = {}
    }
    "09 What is missing or differs" = {
      metrics = {
        unheard   = ["DistroNation", "UnheardMails", "Maximum"]
        silent    = ["DistroNation", "SilentCampaigns", "Maximum"]
        differing = ["DistroNation", "ContactListDrift", "Maximum"]
        mended    = ["DistroNation", "ContactListRepairs", "Maximum"]
      }
      expressions = {}
    }
  }

  # Lines of the log say by whom, where and from which template, which would be too many metrics.
  questions = {
    "11 Endpoints: time and failures"     = "filter ispresent(ResponseTime) | stats count(*) as calls, avg(ResponseTime) as average, pct(ResponseTime, 50) as p50, pct(ResponseTime, 95) as p95, pct(ResponseTime, 99) as p99, 100 * avg(ClientErrors) as percent4xx, 100 * avg(ServerErrors) as percent5xx, sum(RateLimited) as limited by endpoint | sort calls desc"
    "12 Colleagues: active, hour by hour" = "filter ispresent(user) | stats count_distinct(user) as activeUsers, count(*) as calls by bin(1h)"
    "13 Colleagues: calls of each"        = "filter ispresent(user) | stats count(*) as calls by user | sort calls desc"
    "14 Templates: mails of each"         = "filter ispresent(TemplateEmailsSent) | stats sum(TemplateEmailsSent) as mails by template | sort mails desc"
    "15 Providers: what became of mails"  = "filter ispresent(provider) | stats sum(EmailsDelivered) as delivered, sum(EmailsBounced) as bounced, sum(EmailsFailed) as failed by provider"
  }

  edge_metrics = {
    Requests        = "Sum"
    BytesDownloaded = "Sum"
    CacheHitRate    = "Average"
    OriginLatency   = "p95"
    "4xxErrorRate"  = "Average"
    "5xxErrorRate"  = "Average"
  }

  sources = join(" | ", [for group in local.log_groups : "SOURCE '${group}'"])

  drawn = [
    for title, chart in local.charts : {
      type   = "metric"
      width  = 12
      height = 6
      properties = {
        title  = substr(title, 3, -1)
        view   = "timeSeries"
        region = var.region
        period = 300
        metrics = concat(
          [
            for id, metric in chart.metrics : concat(
              [metric[0], metric[1]],
              flatten([for name, value in local.dimensions[metric[0]] : [name, value]]),
              [{ id = id, label = replace(id, "_", " "), stat = metric[2], visible = length(chart.expressions) == 0 }],
            )
          ],
          [for id, expression in chart.expressions : [{ id = id, label = id, expression = expression }]],
        )
      }
    }
  ]

  edge_charts = [
    for name, id in var.distributions : {
      type   = "metric"
      width  = 12
      height = 6
      properties = {
        title  = "CloudFront: ${name}"
        view   = "timeSeries"
        region = "us-east-1"
        period = 300
        metrics = [
          for metric, stat in local.edge_metrics :
          ["AWS/CloudFront", metric, "DistributionId", id, "Region", "Global", { stat = stat }]
        ]
      }
    }
  ]

  asked = [
    for title, question in local.questions : {
      type   = "log"
      width  = 12
      height = 6
      properties = {
        title  = substr(title, 3, -1)
        view   = "table"
        region = var.region
        query  = "${local.sources} | ${question}"
      }
    }
  ]

  overview = {
    type   = "alarm"
    width  = 24
    height = 4
    properties = {
      title  = "Alarms"
      alarms = [for alarm in aws_cloudwatch_metric_alarm.product : alarm.arn]
    }
  }
}

resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = var.prefix
  dashboard_body = jsonencode({ widgets = concat([local.overview], local.drawn, local.edge_charts, local.asked) })
}
