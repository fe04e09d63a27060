package dev.pinhole.app;

import dev.pinhole.camera.Ipv4Address;
import dev.pinhole.camera.MacAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whom this computer has talked to lately, where its system shows that in a file. Nobody is asked,
/// and no program is run for it.
///
/// Source: Linux, `proc(5)`: address, type, flags, hardware address, mask, device; flags without 2
/// mean that the entry is not complete.
final class NeighbourTable {
  private static final Logger LOG = LoggerFactory.getLogger(NeighbourTable.class);
  private static final int LONGEST = 4_096;
  private static final int COMPLETE = 2;

  private NeighbourTable() {}

  static Map<Ipv4Address, MacAddress> ofThisComputer() {
    return read(Path.of("/proc/net/arp"));
  }

  static Map<Ipv4Address, MacAddress> read(Path file) {
    if (!Files.isReadable(file)) {
      return Map.of();
    }
    Map<Ipv4Address, MacAddress> table = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      lines.lines().limit(LONGEST).forEach(line -> add(table, line));
    } catch (IOException e) {
      LOG.debug("no neighbour table", e);
    }
    return table;
  }

  private static void add(Map<Ipv4Address, MacAddress> table, String line) {
    String[] columns = line.strip().split("\\s+");
    if (columns.length >= 4 && columns[2].matches("0x[0-9a-fA-F]{1,4}")) {
      boolean complete = (Integer.parseInt(columns[2].substring(2), 16) & COMPLETE) != 0;
      Optional<MacAddress> mac = MacAddress.parse(columns[3]);
      Ipv4Address.parse(columns[0])
          .filter(_ -> complete && mac.isPresent())
          .ifPresent(address -> table.put(address, mac.orElseThrow()));
    }
  }
}
