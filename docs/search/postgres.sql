-- Pieces of newspapers, found by the pairs of signs that stand in them.
CREATE TABLE IF NOT EXISTS piece (
  id       text PRIMARY KEY,
  paper    text NOT NULL,
  date     date NOT NULL,
  page     text NOT NULL,
  position integer NOT NULL,
  -- The document as the reader shows it.
  shown    jsonb NOT NULL,
  -- Its text as it is compared, and the pairs of signs in it.
  folded   text NOT NULL,
  pairs    tsvector NOT NULL
);
CREATE INDEX IF NOT EXISTS piece_pairs ON piece USING gin (pairs);
CREATE INDEX IF NOT EXISTS piece_date ON piece (date, paper);
