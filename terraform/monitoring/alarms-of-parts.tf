# Alarms of single functions, queues and distributions.

locals {
  edge_errors = {
    for each in setproduct(keys(var.distributions), ["4xx", "5xx"]) : join("-", each) => {
      distribution = var.distributions[each[0]]
      metric       = "${each[1]}ErrorRate"
      summary      = "More than 1 % of calls for the ${each[0]} ended in a ${each[1]}."
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "dead_letters" {
  for_each            = var.dead_letter_queues
  alarm_name          = "${each.key}-dead-letters"
  alarm_description   = "A function gave up on messages. What to do: docs/runbooks/alarms.md#dead-letters"
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = each.key }
  statistic           = "Maximum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 300
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms[var.region].arn]
  ok_actions          = [aws_sns_topic.alarms[var.region].arn]
}

# What could not be put into its queue either is nowhere, opt-outs among it.
resource "aws_cloudwatch_metric_alarm" "lost_events" {
  for_each            = toset(local.putting_aside)
  alarm_name          = "${var.prefix}-lost-events-${each.key}"
  alarm_description   = "A function gave up on what it was told, and could not put it aside. What to do: docs/runbooks/alarms.md#lost-events"
  namespace           = "AWS/Lambda"
  metric_name         = "DestinationDeliveryFailures"
  dimensions          = { FunctionName = "${var.service}-${each.key}" }
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 300
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms[var.region].arn]
  ok_actions          = [aws_sns_topic.alarms[var.region].arn]
}

resource "aws_cloudwatch_metric_alarm" "clocks" {
  for_each            = toset(local.by_the_clock)
  alarm_name          = "${var.prefix}-failed-clocks-${each.key}"
  alarm_description   = "What runs by the clock failed. What to do: docs/runbooks/alarms.md#failed-clocks"
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  dimensions          = { FunctionName = "${var.service}-${each.key}" }
  statistic           = "Sum"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  period              = 3600
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms[var.region].arn]
  ok_actions          = [aws_sns_topic.alarms[var.region].arn]
}

# Half of the time after which a function gives up: the reference wants halved what it once took.
resource "aws_cloudwatch_metric_alarm" "slow_functions" {
  for_each            = local.answering
  alarm_name          = "${var.prefix}-slow-functions-${each.key}"
  alarm_description   = "One run in twenty took half of the time that it may. What to do: docs/runbooks/alarms.md#slow-functions"
  namespace           = "AWS/Lambda"
  metric_name         = "Duration"
  dimensions          = { FunctionName = "${var.service}-${each.key}" }
  extended_statistic  = "p95"
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value * 500
  period              = 900
  evaluation_periods  = 2
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms[var.region].arn]
  ok_actions          = [aws_sns_topic.alarms[var.region].arn]
}

# CloudFront counts in us-east-1.
resource "aws_cloudwatch_metric_alarm" "edge" {
  for_each            = local.edge_errors
  region              = "us-east-1"
  alarm_name          = "${var.prefix}-edge-errors-${each.key}"
  alarm_description   = "${each.value.summary} What to do: docs/runbooks/alarms.md#edge-errors"
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1
  evaluation_periods  = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = [aws_sns_topic.alarms["us-east-1"].arn]
  ok_actions          = [aws_sns_topic.alarms["us-east-1"].arn]

  metric_query {
    id          = "result"
    expression  = "IF(calls >= 100, rate, 0)"
    label       = each.value.summary
    return_data = true
  }

  metric_query {
    id = "rate"
    metric {
      namespace   = "AWS/CloudFront"
      metric_name = each.value.metric
      dimensions  = { DistributionId = each.value.distribution, Region = "Global" }
      stat        = "Average"
      period      = 900
    }
  }

  metric_query {
    id = "calls"
    metric {
      namespace   = "AWS/CloudFront"
      metric_name = "Requests"
      dimensions  = { DistributionId = each.value.distribution, Region = "Global" }
      stat        = "Sum"
      period      = 900
    }
  }
}

# The share of what its caches answer is told only to whoever asks for it.
resource "aws_cloudfront_monitoring_subscription" "this" {
  for_each        = var.distributions
  distribution_id = each.value

  monitoring_subscription {
    realtime_metrics_subscription_config {
      realtime_metrics_subscription_status = "Enabled"
    }
  }
}
