// Runs the largest of the libraries before the application, in a task of its own: a slow phone answers between the two.
import 'react-dom/client'
