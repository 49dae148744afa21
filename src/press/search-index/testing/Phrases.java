import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * What the core of OpenSearch and Elasticsearch makes of a field of bigrams and of phrases in it.
 *
 * Arguments: the tokenizer's min_gram and max_gram. Input, a line each, in Base64: texts, a stroke (-), queries.
 * Output: for each query the numbers of the texts that hold it, from 0.
 */
public class Phrases {
  public static void main(String[] sizes) throws Exception {
    Analyzer bigrams = new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer grams = new NGramTokenizer(Integer.parseInt(sizes[0]), Integer.parseInt(sizes[1]));
        return new TokenStreamComponents(grams);
      }
    };
    BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    ByteBuffersDirectory index = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(bigrams))) {
      int number = 0;
      for (String line = input.readLine(); line != null && !line.equals("-"); line = input.readLine()) {
        Document piece = new Document();
        piece.add(new StoredField("number", number++));
        piece.add(new TextField("folded", text(line), Field.Store.NO));
        writer.addDocument(piece);
      }
    }
    try (DirectoryReader reader = DirectoryReader.open(index)) {
      IndexSearcher searcher = new IndexSearcher(reader);
      for (String line = input.readLine(); line != null; line = input.readLine()) {
        Query phrase = new QueryBuilder(bigrams).createPhraseQuery("folded", text(line));
        List<String> found = new ArrayList<>();
        if (phrase != null)
          for (ScoreDoc hit : searcher.search(phrase, Math.max(1, reader.maxDoc())).scoreDocs)
            found.add(searcher.doc(hit.doc).get("number"));
        System.out.println(String.join(" ", found));
      }
    }
  }

  private static String text(String line) {
    return new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
  }
}
