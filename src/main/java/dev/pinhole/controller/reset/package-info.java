/// The conversation of a reset: jobs, what is watched for them, and what becomes a fact.
package dev.pinhole.controller.reset;
