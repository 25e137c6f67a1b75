/** What became of an upload: "added", or the problem's name. */
export type Sent = string;

/** Sends one file as a request's body; `onProgress` gets percent sent. */
export function sendFile(
  url: string,
  file: File,
  onProgress: (percent: number) => void,
): Promise<Sent> {
  return new Promise((resolve) => {
    // fetch can't say how much was sent.
    const request = new XMLHttpRequest();
    request.open("POST", url);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name));
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress((loaded / total) * 100);
    request.onerror = () => resolve("failed");
    request.onload = () => {
      const answer = request.response as { added?: boolean; problem?: string } | null;
      resolve(answer?.added ? "added" : (answer?.problem ?? "failed"));
    };
    request.send(file);
  });
}
