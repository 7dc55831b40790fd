package trucewatch.store;

import java.time.Instant;

/// What came in together, in one transaction.
///
/// @param number from 1, without gaps
/// @param recorded the stamp of the log; never before that of the batch before
/// @param firstEntry the position of its first entry; positions run from 1, without gaps
/// @param entries how many entries it has
/// @param root the Merkle tree hash over its entries (RFC 6962), in hexadecimal
/// @param chain the hash over this batch and all before it; who keeps it elsewhere can prove that
///   nothing was changed since
public record Batch(
    int number, Instant recorded, int firstEntry, int entries, String root, String chain) {}
