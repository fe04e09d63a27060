/// Camera families and their reset procedures, read from a data file that cites its sources.
package dev.pinhole.catalog;
