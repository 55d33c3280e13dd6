package org.entrepot.marketplace.restatements.datasets;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names of uploaded data sets, and who sent them. */
@Repository
class UploadedDataSets {

  private final JdbcClient jdbc;

  UploadedDataSets(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An uploaded data set without its files. */
  record Entry(UUID id, String name, String by, Instant at) {}

  void insert(Entry entry) {
    jdbc.sql(
            """
            insert into restatements.uploaded_data_set (id, name, uploaded_by, uploaded_at)
            values (:id, :name, :by, :at)
            """)
        .param("id", entry.id)
        .param("name", entry.name)
        .param("by", entry.by)
        .param("at", Timestamp.from(entry.at))
        .update();
  }

  List<Entry> newestFirst() {
    return jdbc.sql(
            """
            select id, name, uploaded_by, uploaded_at from restatements.uploaded_data_set
            order by uploaded_at desc, id
            """)
        .query(UploadedDataSets::entry)
        .list();
  }

  Optional<Entry> find(UUID id) {
    return newestFirst().stream().filter(entry -> entry.id.equals(id)).findFirst();
  }

  void delete(UUID id) {
    jdbc.sql("delete from restatements.uploaded_data_set where id = :id").param("id", id).update();
  }

  private static Entry entry(java.sql.ResultSet row, int number) throws java.sql.SQLException {
    return new Entry(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("uploaded_by"),
        row.getTimestamp("uploaded_at").toInstant());
  }
}
